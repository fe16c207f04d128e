package com.acme;

public final class Greedy {
    public double value(double x) {
        java.util.List<long[]> all = new java.util.ArrayList<>();
        while (all.size() >= 0) {
            all.add(new long[10_000]);
        }
        return Math.sin(x);
    }

    public double derivative(double x) {
        return Math.cos(x);
    }
}
