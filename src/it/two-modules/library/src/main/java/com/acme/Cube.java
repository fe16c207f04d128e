package com.acme;

/** x³. */
public final class Cube {
    private Cube() {}

    public static double value(double x) {
        return x * x * x;
    }

    public static double derivative(double x) {
        return 3 * x * x;
    }
}
