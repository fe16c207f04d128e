package io.github.nnmaven.gradcheck;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the shared paths say about the entries of one tensor, flat.
 *
 * @param numeric  {@code n}
 * @param error    {@code E}, the rounding of {@code a} included
 * @param verdicts verified, zero, or mismatched where many are; null where the entry must be looked at by itself
 * @param accused  whether the claim is far outside the bound
 */
record PathVerdicts(
        double[] numeric, double[] error, @Nullable EntryVerdict[] verdicts, boolean[] accused) {
    /** Accused entries of one tensor that are all looked at one by one; of more, a sample. */
    private static final int MANY = 256;
    /** The first entries of that sample, which are those that are reported. */
    private static final int FIRST = 100;

    static PathVerdicts empty(int size) {
        return new PathVerdicts(new double[size], new double[size], new EntryVerdict[size], new boolean[size]);
    }

    boolean isOpen(int entry) {
        return verdicts[entry] == null;
    }

    void accuse(int entry) {
        verdicts[entry] = EntryVerdict.MISMATCHED;
        accused[entry] = true;
    }

    /** Opens the accused entries so that they are confirmed one by one; of many, the first hundred and others all over. */
    void openAccused() {
        int[] entries =
                IntStream.range(0, accused.length).filter(i -> accused[i]).toArray();
        int stride = entries.length > MANY ? entries.length / FIRST : 1;
        for (int k = 0; k < entries.length; k++) {
            if (k < FIRST || k % stride == 0) {
                verdicts[entries[k]] = null;
            }
        }
    }

    /** Whether a verdict on a single entry takes an accusation back. */
    boolean isContradictedBy(Draft draft) {
        return accused[draft.entry()] && !draft.is(EntryVerdict.MISMATCHED);
    }

    /** Opens all entries that are still accused and not open, and returns them. */
    int[] openRest() {
        int[] rest = IntStream.range(0, accused.length)
                .filter(i -> verdicts[i] == EntryVerdict.MISMATCHED)
                .toArray();
        for (int i : rest) {
            verdicts[i] = null;
        }
        return rest;
    }

    /** Number of entries whose accusation rests on their paths, and on others of the tensor that were confirmed. */
    long unconfirmed() {
        return IntStream.range(0, accused.length)
                .filter(i -> verdicts[i] == EntryVerdict.MISMATCHED)
                .count();
    }
}
