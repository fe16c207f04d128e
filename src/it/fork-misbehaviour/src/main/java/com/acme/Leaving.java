package com.acme;

public final class Leaving {
    public double value(double x) {
        System.exit(3);
        return Math.sin(x);
    }

    public double derivative(double x) {
        return Math.cos(x);
    }
}
