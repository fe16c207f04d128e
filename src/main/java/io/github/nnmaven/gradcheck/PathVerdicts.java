package io.github.nnmaven.gradcheck;

import java.util.function.IntToDoubleFunction;
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
    /** Accused entries of one tensor that are all looked at one by one as well; of more, a sample. */
    private static final int MANY = 16;
    /** The first entries in that sample, which a reader sees first, and as many others all over. */
    private static final int FIRST = 4;

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

    /** Takes an accusation back and opens the entry. */
    void withdraw(int entry) {
        verdicts[entry] = null;
        accused[entry] = false;
    }

    /** The entries that are accused. */
    int[] accusedEntries() {
        return IntStream.range(0, accused.length).filter(i -> accused[i]).toArray();
    }

    /**
     * Opens accused entries so that they are confirmed one by one: all of a few; of many the first, the worst, and others all
     * over.
     *
     * @param excess how far outside its bound an entry is
     */
    void openSample(IntToDoubleFunction excess) {
        int[] entries = accusedEntries();
        int stride = entries.length > MANY ? entries.length / FIRST : 1;
        int worst = 0;
        for (int k = 0; k < entries.length; k++) {
            worst = excess.applyAsDouble(entries[k]) > excess.applyAsDouble(entries[worst]) ? k : worst;
            if (k < FIRST || k % stride == 0) {
                verdicts[entries[k]] = null;
            }
        }
        if (entries.length > 0) {
            verdicts[entries[worst]] = null;
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

    /** Number of entries whose accusation rests on two schemes along their paths, and on others confirmed one by one. */
    long confirmedByPaths() {
        return IntStream.range(0, accused.length)
                .filter(i -> verdicts[i] == EntryVerdict.MISMATCHED)
                .count();
    }
}
