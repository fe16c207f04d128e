package io.github.nnmaven.gradcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tensor at one point, compared entry by entry.
 *
 * @param tensor       name and shape
 * @param verified     entries with that verdict; the six counts add up to the entries that were compared one by one
 * @param detectable   smallest relative error that would have been caught in every entry with a non-zero gradient; NaN
 *     when nothing was verified
 * @param worst        the entry with the largest {@code |a − n|} relative to its bound, null for an empty tensor
 * @param mismatches   the mismatched and non-finite entries in index order, at most 100
 * @param analytic     all claimed derivatives, flat
 * @param numeric      all numeric derivatives, flat; NaN where none was computed
 * @param diagnosis    suspected cause of the mismatch in words, null when there is none
 */
public record TensorResult(
        Tensor tensor,
        int verified,
        int mismatched,
        int zero,
        int kink,
        int unverifiable,
        int nonFinite,
        double detectable,
        @Nullable EntryResult worst,
        List<EntryResult> mismatches,
        double[] analytic,
        double[] numeric,
        @Nullable String diagnosis) {
    /** Whether every entry is free of accusation. */
    public boolean passed() {
        return mismatched == 0 && nonFinite == 0;
    }
}
