package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/** Least squares: {@code t = (f − y)²}, {@code ∂t/∂f = 2(f − y)}. */
public record SquaredError() implements LossTerm {
    @Override
    public double value(double output, double target) {
        double r = output - target;
        return r * r;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T output, double target) {
        T r = output.subtract(target);
        return r.multiply(r);
    }

    @Override
    public double derivative(double output, double target) {
        return 2 * (output - target);
    }
}
