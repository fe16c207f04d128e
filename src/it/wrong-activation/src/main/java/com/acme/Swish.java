package com.acme;

/** x·σ(x), written by hand. */
public final class Swish {
    public double value(double x) {
        return x * sigmoid(x);
    }

    /** Wrong: forgets the factor x in the second term. */
    public double derivative(double x) {
        double s = sigmoid(x);
        return s + s * (1 - s);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
