package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * Huber's error: with {@code r = f − y}, {@code t = r²/2} for {@code |r| ≤ δ} and {@code δ(|r| − δ/2)} beyond;
 * {@code ∂t/∂f = r} within and {@code ±δ} beyond (Huber 1964). Continuously differentiable; the second derivative jumps at
 * ±δ, which part three pieces.
 *
 * @param delta {@code δ}, positive; usually 1
 */
public record HuberError(double delta) implements LossTerm {
    /**
     * Checks δ.
     *
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public HuberError {
        if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the delta of huber must be positive and finite, but was " + delta);
        }
    }

    @Override
    public double value(double output, double target) {
        double r = Math.abs(output - target);
        return r <= delta ? r * r / 2 : delta * (r - delta / 2);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T output, double target) {
        T r = output.subtract(target);
        if (Math.abs(r.getReal()) <= delta) {
            return r.multiply(r).divide(2);
        }
        return r.multiply(Math.signum(r.getReal())).subtract(delta / 2).multiply(delta);
    }

    @Override
    public double derivative(double output, double target) {
        return Math.max(-delta, Math.min(delta, output - target));
    }

    @Override
    public int piece(double output, double target) {
        double r = output - target;
        return r > delta ? 1 : r < -delta ? -1 : 0;
    }
}
