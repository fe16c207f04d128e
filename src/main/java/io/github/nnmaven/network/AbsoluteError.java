package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/** Absolute error (l1): {@code t = |f − y|}, {@code ∂t/∂f = sign(f − y)}, which is 0 at the kink {@code f = y}. */
public record AbsoluteError() implements LossTerm {
    @Override
    public double value(double output, double target) {
        return Math.abs(output - target);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T output, double target) {
        T r = output.subtract(target);
        return r.multiply(Math.signum(r.getReal()));
    }

    @Override
    public double derivative(double output, double target) {
        return Math.signum(output - target);
    }

    @Override
    public int piece(double output, double target) {
        return Sign.of(output - target);
    }
}
