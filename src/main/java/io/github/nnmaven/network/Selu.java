package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Scaled exponential linear unit: {@code φ(x) = λx} for {@code x > 0}, {@code λα(eˣ − 1)} up to 0; {@code φ′(x) = λ} and
 * {@code λα·eˣ}, with {@code λ = 1.0507…}, {@code α = 1.6732…} (Klambauer et al. 2017, eq. 2 and 14). At the kink 0 the
 * derivative is that of the right side, λ. Far below 0 it ends in −λα with derivative 0.
 */
public record Selu() implements FieldActivation {
    private static final double LAMBDA = 1.0507009873554805;
    private static final double LAMBDA_ALPHA = 1.7580993408473768;

    @Override
    public double value(double x) {
        return x > 0 ? LAMBDA * x : LAMBDA_ALPHA * FastMath.expm1(x);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.getReal() >= 0 ? x.multiply(LAMBDA) : x.expm1().multiply(LAMBDA_ALPHA);
    }

    @Override
    public double derivative(double x) {
        return x >= 0 ? LAMBDA : LAMBDA_ALPHA * FastMath.exp(x);
    }

    @Override
    public int piece(double x) {
        return Sign.of(x);
    }
}
