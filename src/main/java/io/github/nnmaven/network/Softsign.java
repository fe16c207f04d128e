package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * Softsign {@code φ(x) = x/(1 + |x|)}; {@code φ′(x) = 1/(1 + |x|)²} (Bergstra et al. 2009). Both are continuous, but the
 * second derivative jumps at 0, so 0 parts two pieces. The limits are ±1.
 */
public record Softsign() implements FieldActivation {
    @Override
    public double value(double x) {
        return Double.isInfinite(x) ? Math.signum(x) : x / (1 + Math.abs(x));
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.divide(x.getReal() >= 0 ? x.add(1) : x.negate().add(1));
    }

    @Override
    public double derivative(double x) {
        double d = 1 + Math.abs(x);
        return 1 / d / d;
    }

    @Override
    public int piece(double x) {
        return Sign.of(x);
    }
}
