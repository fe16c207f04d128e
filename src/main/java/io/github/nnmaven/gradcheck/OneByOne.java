package io.github.nnmaven.gradcheck;

import java.util.Arrays;

/**
 * Probes of a subject without {@link EntryProbes}: one evaluation after another, each on a copy of its own. Knows no
 * patterns.
 */
final class OneByOne implements EntryProbes.Probes {
    private final Subject subject;
    private final double[][] at;
    private final double base;

    /** @param at kept, and not to be changed afterwards */
    OneByOne(Subject subject, double[][] at) {
        this.subject = subject;
        this.at = at;
        this.base = subject.value(copy(at));
    }

    @Override
    public double base() {
        return base;
    }

    @Override
    public EntryProbes.Result probe(int tensor, int[] entries, double[] values) {
        double[] results = new double[entries.length];
        for (int p = 0; p < entries.length; p++) {
            double[][] moved = copy(at);
            moved[tensor][entries[p]] = values[p];
            results[p] = subject.value(moved);
        }
        boolean[] same = new boolean[entries.length];
        Arrays.fill(same, true);
        return new EntryProbes.Result(results, same);
    }

    static double[][] copy(double[][] arrays) {
        return Arrays.stream(arrays).map(double[]::clone).toArray(double[][]::new);
    }
}
