package io.github.nnmaven.gradcheck;

import java.util.Arrays;
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
 * @param error        all error bounds {@code E}, flat; NaN where there is none
 * @param undecided    the kinks and unverifiable entries in index order, at most 100, each with its reason
 * @param grouped      entries that were not compared one by one but only together with others, along random directions
 * @param curves       what finite differences of some entries do as the step shrinks; empty for most tensors
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
        @Nullable String diagnosis,
        double[] error,
        List<EntryResult> undecided,
        int grouped,
        List<StepCurve> curves) {
    /** What {@link #diagnosis} says when no hypothesis fits. */
    public static final String NO_KNOWN_PATTERN = "no known pattern";

    public TensorResult {
        mismatches = List.copyOf(mismatches);
        undecided = List.copyOf(undecided);
        curves = List.copyOf(curves);
    }

    /** A tensor of a method without error bounds. */
    public TensorResult(
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
        this(
                tensor,
                verified,
                mismatched,
                zero,
                kink,
                unverifiable,
                nonFinite,
                detectable,
                worst,
                mismatches,
                analytic,
                numeric,
                diagnosis,
                nothing(analytic.length),
                List.of(),
                0,
                List.of());
    }

    TensorResult withDiagnosis(String text) {
        return with(text, curves);
    }

    TensorResult withCurves(List<StepCurve> found) {
        return with(diagnosis, found);
    }

    private TensorResult with(@Nullable String text, List<StepCurve> found) {
        return new TensorResult(
                tensor,
                verified,
                mismatched,
                zero,
                kink,
                unverifiable,
                nonFinite,
                detectable,
                worst,
                mismatches,
                analytic,
                numeric,
                text,
                error,
                undecided,
                grouped,
                found);
    }

    private static double[] nothing(int length) {
        double[] nothing = new double[length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** Whether every entry is free of accusation. */
    public boolean passed() {
        return mismatched == 0 && nonFinite == 0;
    }
}
