package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Exponential {@code φ(x) = φ′(x) = eˣ}; infinite from 709.79 on, 0 from −745.14 down.
 */
public record Exp() implements FieldActivation {
    @Override
    public double value(double x) {
        return FastMath.exp(x);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.exp();
    }

    @Override
    public double derivative(double x) {
        return FastMath.exp(x);
    }
}
