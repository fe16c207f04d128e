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

    /** All entries of all tensors, in order. */
    static List<Slice> of(List<Tensor> tensors) {
        List<Slice> slices = new ArrayList<>();
        for (int t = 0; t < tensors.size(); t++) {
            int size = tensors.get(t).size();
            for (int from = 0; from < size; from += LENGTH) {
                slices.add(new Slice(t, from, Math.min(size, from + LENGTH)));
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
