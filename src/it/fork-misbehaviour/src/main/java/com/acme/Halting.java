package com.acme;

public final class Halting {
    public double value(double x) {
        Runtime.getRuntime().halt(7);
        return Math.sin(x);
    }

    public double derivative(double x) {
        return Math.cos(x);
    }
}
