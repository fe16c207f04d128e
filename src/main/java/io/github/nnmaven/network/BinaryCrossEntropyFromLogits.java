package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * Binary cross-entropy of a logit {@code z}, that is of the probability {@code σ(z)}: {@code t = y·s(−z) + (1 − y)·s(z)} with
 * {@code s(z) = ln(1 + eᶻ)}; {@code ∂t/∂z = σ(z) − y}, computed as {@code (1 − y)·σ(z) − y·σ(−z)}, which loses no digits far
 * out on the right side. A factor that is exactly 0 leaves its term out. Any finite {@code z} gives a finite value.
 */
public record BinaryCrossEntropyFromLogits() implements LossTerm {
    private static final Softplus SOFTPLUS = new Softplus();

    @Override
    public double value(double output, double target) {
        double yes = target == 0 ? 0 : target * SOFTPLUS.value(-output);
        double no = target == 1 ? 0 : (1 - target) * SOFTPLUS.value(output);
        return yes + no;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T output, double target) {
        T none = output.multiply(0);
        T yes = target == 0 ? none : SOFTPLUS.value(output.negate()).multiply(target);
        T no = target == 1 ? none : SOFTPLUS.value(output).multiply(1 - target);
        return yes.add(no);
    }

    @Override
    public double derivative(double output, double target) {
        return (1 - target) * Sigmoid.of(output) - target * Sigmoid.of(-output);
    }
}
