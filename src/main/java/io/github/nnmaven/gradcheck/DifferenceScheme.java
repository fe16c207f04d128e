package io.github.nnmaven.gradcheck;

/** A finite difference with a fixed step, for a slice of entries at once. */
interface DifferenceScheme {
    /** {@code h}, absolute. */
    double step();

    /** Numeric derivatives, one for each entry of the slice; NaN where the step is lost in the entry's value. */
    double[] derivatives(PointProbes probes, Slice slice);

    /** Values of the function with each entry of the slice moved by {@code step}. */
    static double[] moved(PointProbes probes, Slice slice, double step) {
        int[] entries = new int[slice.length()];
        double[] values = new double[slice.length()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = slice.from() + i;
            values[i] = probes.at(slice.tensor(), entries[i]) + step;
        }
        return probes.probe(slice.tensor(), entries, values).values();
    }
}
