package com.acme;

public final class OnlyInTests {
    public double value(double x) {
        return Math.sin(x);
    }

    public double derivative(double x) {
        return Math.cos(x);
    }
}
