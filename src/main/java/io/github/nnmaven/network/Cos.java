package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Cosine {@code φ(x) = cos x} in radians; {@code φ′(x) = −sin x}. NaN at ±∞.
 */
public record Cos() implements FieldActivation {
    @Override
    public double value(double x) {
        return FastMath.cos(x);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.cos();
    }

    @Override
    public double derivative(double x) {
        return -FastMath.sin(x);
    }
}
