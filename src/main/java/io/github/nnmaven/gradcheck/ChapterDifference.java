package io.github.nnmaven.gradcheck;

/**
 * The forward difference of the chapter, {@code (f(x + δ) − f(x)) / δ}: divided by {@code δ} as written and not by the
 * step really taken, which costs {@code ulp(x) / 2δ} of relative accuracy, 1.1e-9 at {@code x} = 1, {@code δ} = 1e-7.
 *
 * @param step {@code δ}
 * @see ForwardDifference
 */
record ChapterDifference(double step) implements DifferenceScheme {
    @Override
    public int evaluations() {
        return 1;
    }

    @Override
    public double[] derivatives(PointProbes probes, Slice slice) {
        Moved right = DifferenceScheme.moved(probes, slice, step);
        double[] derivatives = new double[slice.length()];
        for (int i = 0; i < derivatives.length; i++) {
            double x = probes.at(slice.tensor(), slice.from() + i);
            derivatives[i] = (right.values()[i] - probes.base()) / (right.to()[i] < x ? -step : step);
        }
        return derivatives;
    }
}
