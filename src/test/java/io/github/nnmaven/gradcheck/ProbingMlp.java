package io.github.nnmaven.gradcheck;

import java.util.Arrays;

/** An {@link Mlp} that tells its activation patterns, by the straightforward kernel. */
record ProbingMlp(Mlp inner) implements ForwardingSubject, EntryProbes {
    @Override
    public String name() {
        return inner.name() + " with patterns";
    }

    @Override
    public Probes probesAt(double[][] at) {
        boolean[] pattern = inner.pattern(at);
        double base = inner.value(at);
        return new Probes() {
            @Override
            public double base() {
                return base;
            }

            @Override
            public Result probe(int tensor, int[] entries, double[] values) {
                double[] results = new double[entries.length];
                boolean[] same = new boolean[entries.length];
                double[][] moved = OneByOne.copy(at);
                for (int p = 0; p < entries.length; p++) {
                    double kept = moved[tensor][entries[p]];
                    moved[tensor][entries[p]] = values[p];
                    results[p] = inner.value(moved);
                    same[p] = Arrays.equals(pattern, inner.pattern(moved));
                    moved[tensor][entries[p]] = kept;
                }
                return new Result(results, same);
            }
        };
    }
}
