package io.github.nnmaven.network;

/**
 * Moved examples of several changes as the columns of one matrix, taken through the layers together. Two buffers of {@code
 * widest layer × columns} numbers are used again for every block.
 */
final class ColumnBlock {
    /** 80 units × 128 columns × 8 bytes are 80 KiB: two such buffers stay in the second-level cache. */
    private static final int COLUMNS = 128;

    private final BasePoint base;
    private final int start;
    private final Exit exit;
    private final int end;
    private final boolean[] samePattern;
    /** For each column the smallest product of an input of an activation and its sign at the base point. */
    private final double[] margin;

    private final int[] example;
    private double[][] x;
    private double[][] spare;

    /** What becomes of columns that cannot go on as columns. */
    interface Exit {
        /**
         * Notes the results of moved units.
         *
         * @param place       where the columns have arrived
         * @param x           the columns; {@code x[r][c]} belongs to moved unit {@code from + c}
         * @param count       how many columns there are
         * @param samePattern for each column, whether it has kept to the pieces of the base point so far
         */
        void leave(int place, double[][] x, MovedUnits moved, int from, int count, boolean[] samePattern);
    }

    /**
     * A block.
     *
     * @param start   the place where columns begin, not before an activation
     * @param columns how many there may be
     */
    ColumnBlock(BasePoint base, int start, int columns, Exit exit) {
        this.base = base;
        this.start = start;
        this.exit = exit;
        int stop = start;
        int widest = base.values(start).length;
        while (base.isLinear(stop) || base.activation(stop) != null) {
            stop++;
            widest = Math.max(widest, base.values(stop).length);
        }
        this.end = stop;
        this.samePattern = new boolean[columns];
        this.margin = new double[columns];
        this.example = new int[columns];
        this.x = new double[widest][columns];
        this.spare = new double[widest][columns];
    }

    /** How many columns a block should have: some, and at least all examples of one change. */
    static int columnsFor(BasePoint base) {
        return Math.max(COLUMNS, base.examples());
    }

    int columns() {
        return example.length;
    }

    /** Takes the moved units {@code from…to−1} to the exit. */
    void evaluate(MovedUnits moved, int from, int to) {
        int n = to - from;
        for (int c = 0; c < n; c++) {
            example[c] = moved.example(from + c);
            samePattern[c] = true;
            margin[c] = 1;
        }
        int stage = enter(moved, from, n);
        for (; stage < end; stage++) {
            Activation activation = base.activation(stage);
            if (activation == null) {
                multiply(base.affine(stage), stage, n);
            } else {
                activate(activation, base.pieces(stage), n);
            }
        }
        for (int c = 0; c < n; c++) {
            samePattern[c] &= margin[c] > 0; // false for NaN
        }
        exit.leave(end, x, moved, from, n, samePattern);
    }

    /** Fills the columns, through the first layer if it is linear; returns the stage to go on with. */
    private int enter(MovedUnits moved, int from, int n) {
        boolean linear = base.isLinear(start);
        double[][] origin = base.values(linear ? start + 1 : start);
        for (int r = 0; r < origin.length; r++) {
            for (int c = 0; c < n; c++) {
                x[r][c] = origin[r][example[c]];
            }
        }
        for (int c = 0; c < n; c++) {
            if (linear) {
                addColumn(moved, from + c, c);
            } else {
                x[moved.row(from + c)][c] = moved.value(from + c);
            }
        }
        return linear ? start + 1 : start;
    }

    /** {@code f + Ω[·,i]·(h′ − h)}. */
    private void addColumn(MovedUnits moved, int column, int c) {
        int unit = moved.row(column);
        double delta = moved.value(column) - base.values(start)[unit][example[c]];
        double[][] weights = base.affine(start).weights();
        for (int r = 0; r < weights.length; r++) {
            x[r][c] += weights[r][unit] * delta;
        }
    }

    private void multiply(BasePoint.Affine layer, int stage, int n) {
        int inputs = base.values(stage).length;
        MatrixProduct.affine(layer.weights(), inputs, layer.finite(), layer.biases(), x, n, spare);
        double[][] swap = x;
        x = spare;
        spare = swap;
    }

    private void activate(Activation activation, int[][] pieces, int n) {
        boolean bySign = activation.hasPieceBySign() && isOneExample(n);
        for (int r = 0; r < pieces.length; r++) {
            int piece = pieces[r][example[0]];
            if (bySign && piece != 0) {
                compareSigns(piece, x[r], n);
            } else {
                comparePieces(activation, pieces[r], x[r], n);
            }
            activation.replace(x[r], n);
        }
    }

    private boolean isOneExample(int n) {
        for (int c = 1; c < n; c++) {
            if (example[c] != example[0]) {
                return false;
            }
        }
        return true;
    }

    /** A loop without branches, which the JIT compiler turns into vector instructions. */
    private void compareSigns(double sign, double[] row, int n) {
        for (int c = 0; c < n; c++) {
            margin[c] = Math.min(margin[c], sign * row[c]);
        }
    }

    private void comparePieces(Activation activation, int[] pieces, double[] row, int n) {
        for (int c = 0; c < n; c++) {
            samePattern[c] &= activation.piece(row[c]) == pieces[example[c]];
        }
    }
}
