package io.github.nnmaven.network;

/**
 * Takes each column as the output of its example alone, in a network that does not couple examples.
 *
 * @param loss   that of the network
 * @param target outputs × examples
 */
record EachExample(BasePoint base, SeparableLoss loss, double[][] target) implements ColumnBlock.Exit {
    /** Part of each example in the loss at the base point. */
    double[] shares() {
        double[][] output = base.values(base.stages());
        double[] shares = new double[base.examples()];
        for (int e = 0; e < shares.length; e++) {
            shares[e] = loss.share(column(output, e), column(target, e), shares.length);
        }
        return shares;
    }

    @Override
    public void leave(int place, double[][] x, MovedUnits moved, int from, int count, boolean[] samePattern) {
        for (int c = 0; c < count; c++) {
            int example = moved.example(from + c);
            double share = loss.share(column(x, c), column(target, example), base.examples());
            moved.result(moved.change(from + c), share, samePattern[c] && isSame(x, c, example));
        }
    }

    private boolean isSame(double[][] x, int c, int example) {
        double[][] output = base.values(base.stages());
        boolean same = true;
        for (int r = 0; r < target.length; r++) {
            double y = target[r][example];
            same &= loss.piece(x[r][c], y) == loss.piece(output[r][example], y);
        }
        return same;
    }

    /** A column of as many rows as there are outputs. */
    private double[] column(double[][] x, int c) {
        double[] column = new double[target.length];
        for (int r = 0; r < column.length; r++) {
            column[r] = x[r][c];
        }
        return column;
    }
}
