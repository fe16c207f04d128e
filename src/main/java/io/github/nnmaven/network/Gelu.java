package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * Gaussian error linear unit, exact form: {@code φ(x) = x·Φ(x)} with the standard normal distribution function Φ; {@code
 * φ′(x) = Φ(x) + x·ϕ(x)} with its density ϕ (Hendrycks, Gimpel 2016).
 *
 * <p>With {@code Φ(−z) = R(z)·e^(−z²/2)} of {@link GaussianTail}, nothing cancels below 0, down to where the value itself
 * underflows to −0 at about −38.6. Near its root −0.752 the derivative has an absolute error of about 1e-16.
 */
public record Gelu() implements FieldActivation {
    /** Beyond this the Gaussian is 0 in double precision; keeps ∞·0 away. */
    private static final double FAR = 64;

    @Override
    public double value(double x) {
        if (x > 0) {
            return x - GaussianTail.times(Math.min(x, FAR), GaussianTail.ratio(x), x);
        }
        return GaussianTail.times(Math.max(x, -FAR), GaussianTail.ratio(-x), -x);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.multiply(FieldGaussian.distribution(x));
    }

    @Override
    public double derivative(double x) {
        double z = Math.min(Math.abs(x), FAR);
        double below = GaussianTail.times(1, GaussianTail.ratio(z) - z * GaussianTail.DENSITY_AT_ZERO, z);
        return x >= 0 ? 1 - below : below;
    }
}
