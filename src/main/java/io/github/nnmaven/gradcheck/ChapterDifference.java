package io.github.nnmaven.gradcheck;

/**
 * The forward difference of the chapter, {@code (f(x + δ) − f(x)) / δ}: divided by {@code δ} as written and not by the
 * step really taken, which costs {@code ulp(x) / 2δ} of relative accuracy, 1.1e-9 at {@code x} = 1, {@code δ} = 1e-7.
 *
 * @param delta the step {@code δ}
 * @see ForwardDifference
 */
record ChapterDifference(double delta) implements DifferenceScheme {
    @Override
    public double[] derivatives(PointProbes probes, Slice slice) {
        double[] derivatives = DifferenceScheme.moved(probes, slice, delta);
        for (int i = 0; i < derivatives.length; i++) {
            derivatives[i] = (derivatives[i] - probes.base()) / delta;
        }
        return derivatives;
    }
}
