package com.acme;

public final class Hanging {
    public double value(double x) {
        while (true) {
            Thread.onSpinWait();
        }
    }

    public double derivative(double x) {
        return 1;
    }
}
