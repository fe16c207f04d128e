package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * Rectified linear unit {@code φ(x) = max(x, 0)}, with {@code φ′(x) = 1} for {@code x > 0} and 0 for {@code x < 0}.
 *
 * <p>At the kink 0 any number from 0 to 1 is a subgradient. The indicator function of the chapter, {@code x ≥ 0}, says 1;
 * most frameworks say 0. {@code φ(−0) = +0}.
 *
 * @param derivativeAtZero {@code φ′(0)}, from 0 to 1
 */
public record Relu(double derivativeAtZero) implements FieldActivation {
    /**
     * Checks the convention.
     *
     * @throws IllegalArgumentException if {@code derivativeAtZero} is not from 0 to 1
     */
    public Relu {
        if (!(derivativeAtZero >= 0 && derivativeAtZero <= 1)) {
            throw new IllegalArgumentException(
                    "the derivative of relu at 0 must be from 0 to 1, but was " + derivativeAtZero);
        }
    }

    @Override
    public double value(double x) {
        return Math.max(x, 0.0);
    }

    @Override
    public void replace(double[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = Math.max(x[i], 0.0);
        }
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        if (x.getReal() == 0) {
            return x.multiply(derivativeAtZero);
        }
        return x.getReal() > 0 ? x : x.multiply(0);
    }

    @Override
    public double derivative(double x) {
        if (x == 0) {
            return derivativeAtZero;
        }
        if (x > 0) {
            return 1;
        }
        return x < 0 ? 0 : Double.NaN;
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
