package io.github.nnmaven.network;

/** Least squares: {@code t = (f − y)²}, {@code ∂t/∂f = 2(f − y)}. */
public record SquaredError() implements LossTerm {
    @Override
    public double value(double output, double target) {
        double r = output - target;
        return r * r;
    }

    @Override
    public double derivative(double output, double target) {
        return 2 * (output - target);
    }
}
