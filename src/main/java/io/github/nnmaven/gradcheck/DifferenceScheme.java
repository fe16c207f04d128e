package io.github.nnmaven.gradcheck;

/** A finite difference with a fixed step, for a slice of entries at once. */
interface DifferenceScheme {
    /** {@code h}, absolute. */
    double step();

    /** Of one entry. */
    int evaluations();

    /** Numeric derivatives, one for each entry of the slice; NaN where the step is lost in the entry's value. */
    double[] derivatives(PointProbes probes, Slice slice);

    /** Values of the function with each entry of the slice moved by {@code step}. */
    static Moved moved(PointProbes probes, Slice slice, double step) {
        int[] entries = slice.entries();
        double[] to = new double[entries.length];
        for (int i = 0; i < entries.length; i++) {
            double x = probes.at(slice.tensor(), entries[i]);
            to[i] = probes.space().inside(slice.tensor(), entries[i], x, step);
        }
        return new Moved(to, probes.probe(slice.tensor(), entries, to).values());
    }

    /**
     * Entries of a slice, moved.
     *
     * @param to     the entries: {@code x + h} as rounded, {@code x − h} where the domain ends before
     * @param values of the function, one for each
     */
    record Moved(double[] to, double[] values) {}
}
