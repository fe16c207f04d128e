package io.github.nnmaven.gradcheck;

/**
 * Central difference {@code (f(x⁺) − f(x⁻)) / (x⁺ − x⁻)} with {@code x± = x ± h} as rounded: divided by the step really
 * taken.
 *
 * <p>Truncation is {@code h²/6·f‴}, rounding about {@code ulp(f)/2h}. For exp on [-1, 1] the largest relative error is 1.1e-10 at the default step 1e-6; for exp at 1 it is 1.7e-7 at 1e-3
 * and 3.3e-7 at 1e-10.
 *
 * @param step {@code h}, absolute
 */
record CentralDifference(double step) implements DifferenceScheme {
    @Override
    public int evaluations() {
        return 2;
    }

    @Override
    public double[] derivatives(PointProbes probes, Slice slice) {
        Moved right = DifferenceScheme.moved(probes, slice, step);
        Moved left = DifferenceScheme.moved(probes, slice, -step);
        double[] derivatives = new double[slice.length()];
        for (int i = 0; i < derivatives.length; i++) {
            double x = probes.at(slice.tensor(), slice.from() + i);
            boolean oneSided = right.to()[i] == left.to()[i];
            double from = oneSided ? x : left.to()[i];
            double value = oneSided ? probes.base() : left.values()[i];
            derivatives[i] = (right.values()[i] - value) / (right.to()[i] - from);
        }
        return derivatives;
    }
}
