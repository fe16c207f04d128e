package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * Identity {@code φ(x) = x}, {@code φ′(x) = 1}.
 */
public record Identity() implements FieldActivation {
    @Override
    public double value(double x) {
        return x;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x;
    }

    @Override
    public double derivative(double x) {
        return Double.isNaN(x) ? x : 1;
    }
}
