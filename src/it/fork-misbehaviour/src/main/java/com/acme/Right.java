package com.acme;

public final class Right {
    public double value(double x) {
        if (!"on".equals(System.getProperty("acme.mode"))) {
            throw new IllegalStateException("no mode");
        }
        System.out.println("value of " + x);
        return Math.sin(x);
    }

    public double derivative(double x) {
        return Math.cos(x);
    }
}
