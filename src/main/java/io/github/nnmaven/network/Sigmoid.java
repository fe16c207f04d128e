package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Logistic function {@code σ(x) = 1/(1 + e⁻ˣ)}, below 0 as {@code eˣ/(1 + eˣ)}; {@code σ′(x) = e^−|x|/(1 + e^−|x|)²}. No
 * exponential overflows, and the derivative keeps its digits on both sides, down to 1e-304 at ±700.
 */
public record Sigmoid() implements FieldActivation {
    @Override
    public double value(double x) {
        return of(x);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return of(x);
    }

    @Override
    public double derivative(double x) {
        double e = FastMath.exp(-Math.abs(x));
        return e / ((1 + e) * (1 + e));
    }

    /** {@code σ(x)}. */
    static double of(double x) {
        double e = FastMath.exp(-Math.abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    /** {@code σ(x)} over any field. */
    static <T extends RealFieldElement<T>> T of(T x) {
        T e = (x.getReal() >= 0 ? x.negate() : x).exp();
        T sigma = e.add(1).reciprocal();
        return x.getReal() >= 0 ? sigma : sigma.multiply(e);
    }
}
