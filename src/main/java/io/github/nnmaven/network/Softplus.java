package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Softplus {@code φ(x) = ln(1 + eˣ)}, as {@code max(x, 0) + ln(1 + e^−|x|)}, which neither overflows nor loses small
 * values; {@code φ′(x) = σ(x)}, the logistic function (Dugas et al. 2001).
 */
public record Softplus() implements FieldActivation {
    @Override
    public double value(double x) {
        return Math.max(x, 0) + FastMath.log1p(FastMath.exp(-Math.abs(x)));
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.getReal() > 0 ? x.add(x.negate().exp().log1p()) : x.exp().log1p();
    }

    @Override
    public double derivative(double x) {
        return Sigmoid.of(x);
    }
}
