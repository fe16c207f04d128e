package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Collects the verdicts on the entries of one tensor, in index order, into a {@link TensorResult}. */
final class TensorTally {
    private static final int LISTED = 100;

    private final Tensor tensor;
    private final double[] analytic;
    private final int[] kept;
    private final double[] numeric;
    private final Map<EntryVerdict, AtomicInteger> counts = new EnumMap<>(EntryVerdict.class);
    private final List<EntryResult> mismatches = new ArrayList<>();
    private final List<EntryResult> undecided = new ArrayList<>();
    private final double[] error;
    private double detectable = Double.NaN;
    private double largestRatio = -1;
    private @Nullable EntryResult worst;

    /** Keeps the numbers of all entries. */
    TensorTally(Tensor tensor, double[] analytic) {
        this(tensor, analytic, TensorResult.ALL);
    }

    /**
     * Keeps the numbers of some entries.
     *
     * @param analytic all claimed derivatives
     * @param kept     the only entries that will be added, in order; {@link TensorResult#ALL} for all
     */
    TensorTally(Tensor tensor, double[] analytic, int[] kept) {
        this.tensor = tensor;
        this.analytic = analytic;
        this.kept = kept;
        int numbers = kept == TensorResult.ALL ? analytic.length : kept.length;
        this.numeric = new double[numbers];
        this.error = new double[numbers];
        Arrays.fill(numeric, Double.NaN);
        Arrays.fill(error, Double.NaN);
        for (EntryVerdict verdict : EntryVerdict.values()) {
            counts.put(verdict, new AtomicInteger());
        }
    }

    /** Adds the verdict of a method without error bounds. */
    void add(int entry, double n, double bound, EntryVerdict verdict) {
        add(entry, new EntryResult(tensor.index(entry), analytic[entry], n, bound, verdict));
    }

    /** Adds entries for which no evaluations are left. */
    void addUnpaid(Slice slice) {
        for (int entry : slice.entries()) {
            add(entry, unpaid(entry));
        }
    }

    private EntryResult unpaid(int entry) {
        return new EntryResult(
                tensor.index(entry),
                analytic[entry],
                Double.NaN,
                Double.NaN,
                EntryVerdict.UNVERIFIABLE,
                Double.NaN,
                Evidence.DIFFERENCES,
                Finding.UNPAID);
    }

    /** Adds one entry. */
    void add(int entry, EntryResult result) {
        list(result);
        if (count(entry, result.numeric(), result.error(), result.bound(), result.verdict())) {
            worst = result;
        }
    }

    /** Adds an entry that is verified or zero by finite differences, or mismatched by two schemes. */
    void addSettled(int entry, double n, double e, double bound, EntryVerdict verdict) {
        if (verdict == EntryVerdict.MISMATCHED && mismatches.size() < LISTED) {
            mismatches.add(settled(entry, n, e, bound, verdict));
        }
        if (count(entry, n, e, bound, verdict)) {
            worst = settled(entry, n, e, bound, verdict);
        }
    }

    private EntryResult settled(int entry, double n, double e, double bound, EntryVerdict verdict) {
        Evidence how = verdict == EntryVerdict.MISMATCHED ? Evidence.TWO_SCHEMES : Evidence.DIFFERENCES;
        return new EntryResult(tensor.index(entry), analytic[entry], n, bound, verdict, e, how, null);
    }

    /** Whether it is the worst so far. */
    private boolean count(int entry, double n, double e, double bound, EntryVerdict verdict) {
        int place = kept == TensorResult.ALL ? entry : Arrays.binarySearch(kept, entry);
        numeric[place] = n;
        error[place] = e;
        Objects.requireNonNull(counts.get(verdict)).incrementAndGet();
        double difference = Math.abs(analytic[entry] - n);
        if (verdict == EntryVerdict.VERIFIED && analytic[entry] != 0) {
            double seen = (bound + difference) / Math.abs(analytic[entry]);
            detectable = Double.isNaN(detectable) ? seen : Math.max(detectable, seen);
        }
        double ratio = EntryResult.excess(difference, bound);
        boolean isCompared = verdict != EntryVerdict.UNVERIFIABLE || !Double.isNaN(n);
        boolean isWorst = isCompared && ratio > largestRatio;
        largestRatio = isWorst ? ratio : largestRatio;
        return isWorst;
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

    /** The result, in which entries that were not added count as checked together. */
    TensorResult result() {
        return result(true);
    }

    /** @param together whether entries that were not added were checked together; else they are unverifiable */
    TensorResult result(boolean together) {
        int compared = counts.values().stream().mapToInt(AtomicInteger::get).sum();
        VerdictCounts all = new VerdictCounts(
                count(EntryVerdict.VERIFIED),
                count(EntryVerdict.MISMATCHED),
                count(EntryVerdict.ZERO),
                count(EntryVerdict.KINK),
                count(EntryVerdict.UNVERIFIABLE) + (together ? 0 : analytic.length - compared),
                count(EntryVerdict.NON_FINITE),
                together ? analytic.length - compared : 0,
                0);
        double[] claimed = kept == TensorResult.ALL
                ? analytic
                : Arrays.stream(kept).mapToDouble(i -> analytic[i]).toArray();
        return new TensorResult(
                tensor, all, detectable, worst, mismatches, undecided, kept, claimed, numeric, error, null, List.of());
    }

    private int count(EntryVerdict verdict) {
        return Objects.requireNonNull(counts.get(verdict)).get();
    }
}
