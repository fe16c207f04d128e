package io.github.nnmaven.gradcheck;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the shared paths say about the entries of one tensor, flat.
 *
 * @param numeric  {@code n}
 * @param error    {@code E}, the rounding of {@code a} included
 * @param verdicts verified or zero; null where the entry must be looked at by itself
 */
record PathVerdicts(
        double[] numeric, double[] error, @Nullable EntryVerdict[] verdicts) {
    static PathVerdicts empty(int size) {
        return new PathVerdicts(new double[size], new double[size], new EntryVerdict[size]);
    }

    boolean isOpen(int entry) {
        return verdicts[entry] == null;
    }

    /** Flat indices of the entries without a verdict. */
    int[] open() {
        return IntStream.range(0, verdicts.length).filter(this::isOpen).toArray();
    }
}
