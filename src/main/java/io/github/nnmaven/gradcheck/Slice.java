package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Consecutive entries {@code from … to − 1} of one tensor: a piece of work. Slices do not depend on the number of threads.
 */
record Slice(int tensor, int from, int to) {
    /** Entries in one slice; large enough for a batched kernel, small enough to share out. */
    private static final int LENGTH = 128;

    /** Evaluations of one entry, as far as the length of slices is concerned. */
    private static final int EVALUATIONS = 64;

    /** Slices that a budget can pay at once, so that little of it is left over. */
    private static final int AT_ONCE = 16;

    /** All entries of all tensors, in order. */
    static List<Slice> of(List<Tensor> tensors) {
        return of(tensors, LENGTH);
    }

    /** The same in shorter slices when there is little to spend. */
    static List<Slice> of(List<Tensor> tensors, Budget budget) {
        return of(tensors, length(budget));
    }

    /** How many entries should be looked at together. */
    static int length(Budget budget) {
        return (int) Math.max(1, Math.min(LENGTH, budget.left() / (AT_ONCE * EVALUATIONS)));
    }

    private static List<Slice> of(List<Tensor> tensors, int length) {
        List<Slice> slices = new ArrayList<>();
        for (int t = 0; t < tensors.size(); t++) {
            int size = tensors.get(t).size();
            for (int from = 0; from < size; from += length) {
                slices.add(new Slice(t, from, Math.min(size, from + length)));
            }
        }
        return slices;
    }

    /** Flat indices of the entries. */
    int[] entries() {
        return IntStream.range(from, to).toArray();
    }

    int length() {
        return to - from;
    }
}
