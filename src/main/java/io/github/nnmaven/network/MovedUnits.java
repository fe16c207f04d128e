package io.github.nnmaven.network;

import java.util.Arrays;
import java.util.Objects;

/**
 * Changes that have moved one unit (row) of some examples at one place so far, and go on from there. First number by number
 * through the activations up to the next layer of another kind ({@link #add}), then as columns ({@link #losses}).
 */
final class MovedUnits {
    private final BasePoint base;
    private final int place;
    private final int next;
    private final ColumnBlock.Exit exit;
    private final double[] losses;
    private final boolean[] samePattern;
    private int count;
    private int[] change = new int[64];
    private int[] row = new int[64];
    private int[] example = new int[64];
    private double[] value = new double[64];

    /**
     * Nothing moved yet.
     *
     * @param place   where units are moved
     * @param changes how many changes there are
     */
    MovedUnits(BasePoint base, int place, int changes) {
        this(base, place, constant(base.loss(), changes), new WholeBatch(base));
    }

    /**
     * Nothing moved yet.
     *
     * @param unchanged what each change results in where nothing is moved
     */
    MovedUnits(BasePoint base, int place, double[] unchanged, ColumnBlock.Exit exit) {
        this.base = base;
        this.place = place;
        this.exit = exit;
        int end = place;
        while (base.activation(end) != null) {
            end++;
        }
        this.next = end;
        this.losses = unchanged.clone();
        this.samePattern = new boolean[losses.length];
        Arrays.fill(samePattern, true);
    }

    private static double[] constant(double value, int length) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }

    /** In the given change, one unit of one example becomes {@code moved}. Changes come in ascending order. */
    void add(int ofChange, int unit, int ofExample, double moved) {
        double v = moved;
        for (int s = place; s < next; s++) {
            Activation activation = Objects.requireNonNull(base.activation(s));
            samePattern[ofChange] &= activation.piece(v) == base.pieces(s)[unit][ofExample];
            v = activation.value(v);
        }
        if (Double.doubleToRawLongBits(v) != Double.doubleToRawLongBits(base.values(next)[unit][ofExample])) {
            append(ofChange, unit, ofExample, v);
        }
    }

    private void append(int ofChange, int unit, int ofExample, double v) {
        if (count == value.length) {
            change = Arrays.copyOf(change, 2 * count);
            row = Arrays.copyOf(row, 2 * count);
            example = Arrays.copyOf(example, 2 * count);
            value = Arrays.copyOf(value, 2 * count);
        }
        change[count] = ofChange;
        row[count] = unit;
        example[count] = ofExample;
        value[count++] = v;
    }

    /** Evaluates what is left of every change, block by block. */
    EntryChanges.Losses losses() {
        ColumnBlock block = new ColumnBlock(base, next, Math.min(count, ColumnBlock.columnsFor(base)), exit);
        int from = 0;
        while (from < count) {
            int to = endOfBlock(from, block.columns());
            block.evaluate(this, from, to);
            from = to;
        }
        return new EntryChanges.Losses(losses, samePattern);
    }

    /** A block ends where a change ends. */
    private int endOfBlock(int from, int columns) {
        int to = Math.min(count, from + columns);
        while (to < count && change[to] == change[to - 1]) {
            to--;
        }
        return to;
    }

    int change(int column) {
        return change[column];
    }

    int row(int column) {
        return row[column];
    }

    int example(int column) {
        return example[column];
    }

    double value(int column) {
        return value[column];
    }

    void result(int ofChange, double loss, boolean pieces) {
        losses[ofChange] = loss;
        samePattern[ofChange] &= pieces;
    }
}
