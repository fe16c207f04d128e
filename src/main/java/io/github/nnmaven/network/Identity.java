package io.github.nnmaven.network;

/**
 * Identity {@code φ(x) = x}, {@code φ′(x) = 1}.
 */
public record Identity() implements Activation {
    @Override
    public double value(double x) {
        return x;
    }

    @Override
    public double derivative(double x) {
        return Double.isNaN(x) ? x : 1;
    }
}
