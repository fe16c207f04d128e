package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One tensor at one point, compared entry by entry.
 *
 * @param tensor     name and shape; of a subject with several outputs these come first, {@code [outputs, …]}
 * @param counts     entries by verdict
 * @param detectable smallest relative error that would have been caught in every entry with a non-zero gradient; NaN
 *     when nothing was verified
 * @param worst      the entry with the largest {@code |a − n|} relative to its bound, null for an empty tensor
 * @param mismatches the mismatched and non-finite entries in index order, at most 100
 * @param undecided  the kinks and unverifiable entries in index order, at most 100, each with its reason; also those that
 *     are known to be wrong
 * @param kept       flat indices of the entries whose numbers follow, ascending; {@link #ALL} when they are those of all. Of
 *     what was checked in groups only the entries that were looked at, and of a very large tensor a sample
 * @param analytic   claimed derivatives
 * @param numeric    numeric derivatives; NaN where none was computed
 * @param error      error bounds {@code E}; NaN where there is none
 * @param diagnosis  suspected cause of the mismatch in words, null when there is none
 * @param curves     what finite differences of some entries do as the step shrinks; empty for most tensors
 */
public record TensorResult(
        Tensor tensor,
        VerdictCounts counts,
        double detectable,
        @Nullable EntryResult worst,
        List<EntryResult> mismatches,
        List<EntryResult> undecided,
        int[] kept,
        double[] analytic,
        double[] numeric,
        double[] error,
        @Nullable String diagnosis,
        List<StepCurve> curves)
        implements Serializable {
    /** What {@link #diagnosis} says when no hypothesis fits. */
    public static final String NO_KNOWN_PATTERN = "no known pattern";

    /** What {@link #kept} is when the numbers of all entries are there. */
    public static final int[] ALL = {};

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
                new VerdictCounts(verified, mismatched, zero, kink, unverifiable, nonFinite, 0, 0),
                detectable,
                worst,
                mismatches,
                List.of(),
                ALL,
                analytic,
                numeric,
                nothing(analytic.length),
                diagnosis,
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
                tensor, counts, detectable, worst, mismatches, undecided, kept, analytic, numeric, error, text, found);
    }

    /** Whether the numbers of all entries are there. */
    public boolean isWhole() {
        return analytic.length == tensor.size();
    }

    /** Flat index of the entry whose numbers stand at a place of {@link #analytic}, {@link #numeric} and {@link #error}. */
    public int entry(int place) {
        return isWhole() ? place : kept[place];
    }

    /** The same with the numbers of so many entries at most, spread evenly. */
    TensorResult thinned(int most) {
        if (analytic.length <= most) {
            return this;
        }
        int[] places = IntStream.range(0, most)
                .map(k -> (int) ((long) k * analytic.length / most))
                .toArray();
        return new TensorResult(
                tensor,
                counts,
                detectable,
                worst,
                mismatches,
                undecided,
                Arrays.stream(places).map(this::entry).toArray(),
                at(places, analytic),
                at(places, numeric),
                at(places, error),
                diagnosis,
                curves);
    }

    private static double[] at(int[] places, double[] numbers) {
        return Arrays.stream(places).mapToDouble(p -> numbers[p]).toArray();
    }

    /**
     * The same with some accusations accepted.
     *
     * @param known accepted, those that are listed
     * @param wrong the other ones that are listed
     * @param all   whether also those are accepted that are not listed
     */
    TensorResult knowing(List<EntryResult> known, List<EntryResult> wrong, boolean all) {
        List<EntryResult> open = new ArrayList<>(undecided);
        open.addAll(known);
        return new TensorResult(
                tensor,
                all ? counts.accepting(counts.mismatched(), counts.nonFinite()) : accepting(known),
                detectable,
                worst,
                wrong,
                open,
                kept,
                analytic,
                numeric,
                error,
                wrong.isEmpty() ? null : diagnosis,
                curves);
    }

    private VerdictCounts accepting(List<EntryResult> known) {
        int nonFinite = (int) known.stream()
                .filter(e -> e.verdict() == EntryVerdict.NON_FINITE)
                .count();
        return counts.accepting(known.size() - nonFinite, nonFinite);
    }

    private static double[] nothing(int length) {
        double[] nothing = new double[length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** Entries that agree within a bound that is small against them. */
    public int verified() {
        return counts.verified();
    }

    /** Entries that differ by more than bound and tolerance allow. */
    public int mismatched() {
        return counts.mismatched();
    }

    /** Entries whose derivatives are 0 on these inputs. */
    public int zero() {
        return counts.zero();
    }

    /** Entries at a kink. */
    public int kink() {
        return counts.kink();
    }

    /** Entries about which the numeric side cannot decide. */
    public int unverifiable() {
        return counts.unverifiable();
    }

    /** Entries with NaN or infinity. */
    public int nonFinite() {
        return counts.nonFinite();
    }

    /** Entries that were only compared together with others. */
    public int grouped() {
        return counts.grouped();
    }

    /** Entries that are wrong and known to be. */
    public int expected() {
        return counts.expected();
    }

    /** Whether every entry is free of accusation. */
    public boolean passed() {
        return mismatched() == 0 && nonFinite() == 0;
    }
}
