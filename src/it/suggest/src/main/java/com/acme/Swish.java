package com.acme;

public final class Swish {
    public double value(double x) {
        return x / (1 + Math.exp(-x));
    }

    public double derivative(double x) {
        double s = 1 / (1 + Math.exp(-x));
        return s + x * s * (1 - s);
    }
}
