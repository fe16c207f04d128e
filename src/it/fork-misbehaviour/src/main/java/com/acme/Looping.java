package com.acme;

public final class Looping {
    public double value(double x) {
        long n = 0;
        while (n >= 0) {
            n = (n + 1) & 0xFF;
        }
        return Math.sin(x);
    }

    public double derivative(double x) {
        return Math.cos(x);
    }
}
