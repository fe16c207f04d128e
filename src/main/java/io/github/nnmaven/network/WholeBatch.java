package io.github.nnmaven.network;

import org.apache.commons.math3.linear.RealMatrix;

/** Puts the columns of each change among the other examples, and evaluates what follows on the whole batch. */
record WholeBatch(BasePoint base) implements ColumnBlock.Exit {
    @Override
    public void leave(int place, double[][] x, MovedUnits moved, int from, int count, boolean[] samePattern) {
        RealMatrix batch = base.matrix(place);
        int c = 0;
        while (c < count) {
            int change = moved.change(from + c);
            int first = c;
            boolean same = true;
            for (; c < count && moved.change(from + c) == change; c++) {
                put(batch, moved.example(from + c), c, x);
                same &= samePattern[c];
            }
            Evaluation rest = new Evaluation(base, place);
            double loss = rest.loss(batch);
            moved.result(change, loss, same && rest.samePattern());
            for (int k = first; k < c; k++) {
                int example = moved.example(from + k);
                put(batch, example, example, base.values(place));
            }
        }
    }

    private static void put(RealMatrix batch, int ofExample, int column, double[][] from) {
        for (int r = 0; r < batch.getRowDimension(); r++) {
            batch.setEntry(r, ofExample, from[r][column]);
        }
    }
}
