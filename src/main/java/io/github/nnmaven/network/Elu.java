package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Exponential linear unit: {@code φ(x) = x} for {@code x > 0}, {@code α(eˣ − 1)} up to 0; {@code φ′(x) = 1} and {@code
 * α·eˣ} (Clevert, Unterthiner, Hochreiter 2016). At 0 the derivative is that of the right side, 1, which is also that of the
 * left side when α = 1. Far below 0 it ends in −α with derivative 0.
 *
 * @param alpha {@code α}, usually 1
 */
public record Elu(double alpha) implements FieldActivation {
    /**
     * Checks α.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Elu {
        if (!Double.isFinite(alpha)) {
            throw new IllegalArgumentException("the alpha of elu must be finite, but was " + alpha);
        }
    }

    @Override
    public double value(double x) {
        return x > 0 ? x : alpha * FastMath.expm1(x);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.getReal() >= 0 ? x : x.expm1().multiply(alpha);
    }

    @Override
    public double derivative(double x) {
        return x >= 0 ? 1 : alpha * FastMath.exp(x);
    }

    @Override
    public int piece(double x) {
        return Sign.of(x);
    }
}
