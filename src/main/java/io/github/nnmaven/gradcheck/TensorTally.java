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
    private double detectable = Double.NaN;
    private double largestRatio = -1;
    private @Nullable EntryResult worst;

    /** @param analytic all claimed derivatives */
    TensorTally(Tensor tensor, double[] analytic) {
        this.tensor = tensor;
        this.analytic = analytic;
        this.numeric = new double[analytic.length];
        Arrays.fill(numeric, Double.NaN);
    }

    /** Adds the verdict on one entry. */
    void add(int entry, double n, double bound, EntryVerdict verdict) {
        double a = analytic[entry];
        numeric[entry] = n;
        counts.merge(verdict, 1, Integer::sum);
        EntryResult result = new EntryResult(tensor.index(entry), a, n, bound, verdict);
        if (accuses(verdict) && mismatches.size() < LISTED) {
            mismatches.add(result);
        }
        double difference = Math.abs(a - n);
        if (verdict == EntryVerdict.VERIFIED && a != 0) {
            double seen = (bound + difference) / Math.abs(a);
            detectable = Double.isNaN(detectable) ? seen : Math.max(detectable, seen);
        }
        double ratio = ratio(difference, bound);
        if (ratio > largestRatio) {
            largestRatio = ratio;
            worst = result;
        }
    }

    private static boolean accuses(EntryVerdict verdict) {
        return verdict == EntryVerdict.MISMATCHED || verdict == EntryVerdict.NON_FINITE;
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
                List.copyOf(mismatches),
                analytic,
                numeric,
                null);
    }

    private int count(EntryVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
