package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * Leaky rectified linear unit: {@code φ(x) = x} for {@code x ≥ 0}, {@code slope·x} below; {@code φ′(x) = 1} and {@code
 * slope}. At the kink 0 the derivative is that of the right side, 1 (Maas, Hannun, Ng 2013).
 *
 * @param slope slope below 0, usually 0.01
 */
public record LeakyRelu(double slope) implements FieldActivation {
    /**
     * Checks the slope.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public LeakyRelu {
        if (!Double.isFinite(slope)) {
            throw new IllegalArgumentException("the slope of leaky-relu must be finite, but was " + slope);
        }
    }

    @Override
    public double value(double x) {
        return x >= 0 ? x : slope * x;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.getReal() >= 0 ? x : x.multiply(slope);
    }

    @Override
    public double derivative(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        return x >= 0 ? 1 : slope;
    }

    @Override
    public int piece(double x) {
        return Sign.of(x);
    }

    @Override
    public boolean hasPieceBySign() {
        return true;
    }
}
