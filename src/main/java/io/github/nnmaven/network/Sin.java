package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Sine {@code φ(x) = sin x} in radians; {@code φ′(x) = cos x}. NaN at ±∞.
 */
public record Sin() implements FieldActivation {
    @Override
    public double value(double x) {
        return FastMath.sin(x);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.sin();
    }

    @Override
    public double derivative(double x) {
        return FastMath.cos(x);
    }
}
