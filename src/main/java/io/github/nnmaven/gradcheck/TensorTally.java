package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the verdicts on the entries of one tensor, in index order, into a {@link TensorResult}. */
final class TensorTally {
    private static final int LISTED = 100;

    private final Tensor tensor;
    private final double[] analytic;
    private final double[] numeric;
    private final Map<EntryVerdict, Integer> counts = new EnumMap<>(EntryVerdict.class);
    private final List<EntryResult> mismatches = new ArrayList<>();
    private final List<EntryResult> undecided = new ArrayList<>();
    private final double[] error;
    private double detectable = Double.NaN;
    private double largestRatio = -1;
    private @Nullable EntryResult worst;

    /** @param analytic all claimed derivatives */
    TensorTally(Tensor tensor, double[] analytic) {
        this.tensor = tensor;
        this.analytic = analytic;
        this.numeric = new double[analytic.length];
        this.error = new double[analytic.length];
        Arrays.fill(numeric, Double.NaN);
        Arrays.fill(error, Double.NaN);
    }

    /** Adds the verdict of a method without error bounds. */
    void add(int entry, double n, double bound, EntryVerdict verdict) {
        add(entry, new EntryResult(tensor.index(entry), analytic[entry], n, bound, verdict));
    }

    /** Adds one entry. */
    void add(int entry, EntryResult result) {
        numeric[entry] = result.numeric();
        error[entry] = result.error();
        counts.merge(result.verdict(), 1, Integer::sum);
        list(result);
        double difference = Math.abs(result.analytic() - result.numeric());
        if (result.verdict() == EntryVerdict.VERIFIED && result.analytic() != 0) {
            double seen = (result.bound() + difference) / Math.abs(result.analytic());
            detectable = Double.isNaN(detectable) ? seen : Math.max(detectable, seen);
        }
        double ratio = ratio(difference, result.bound());
        if (ratio > largestRatio) {
            largestRatio = ratio;
            worst = result;
        }
    }

    private void list(EntryResult result) {
        switch (result.verdict()) {
            case MISMATCHED, NON_FINITE -> keep(mismatches, result);
            case KINK, UNVERIFIABLE -> keep(undecided, result);
            case VERIFIED, ZERO -> {}
        }
    }

    private static void keep(List<EntryResult> list, EntryResult result) {
        if (list.size() < LISTED) {
            list.add(result);
        }
    }

    /** Difference relative to what is allowed; infinite when it cannot be compared. */
    private static double ratio(double difference, double bound) {
        double ratio = difference == 0 ? 0 : difference / bound;
        return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
    }

    TensorResult result() {
        return new TensorResult(
                tensor,
                count(EntryVerdict.VERIFIED),
                count(EntryVerdict.MISMATCHED),
                count(EntryVerdict.ZERO),
                count(EntryVerdict.KINK),
                count(EntryVerdict.UNVERIFIABLE),
                count(EntryVerdict.NON_FINITE),
                detectable,
                worst,
                mismatches,
                analytic,
                numeric,
                null,
                error,
                undecided,
                analytic.length - counts.values().stream().mapToInt(c -> c).sum());
    }

    private int count(EntryVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
