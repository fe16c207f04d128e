package com.acme;

/** x·σ(x), written by hand. */
public final class Swish {
    public double value(double x) {
        return x * sigmoid(x);
    }

    public double derivative(double x) {
        double s = sigmoid(x);
        return s + x * s * (1 - s);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
