package com.acme;

/** The banana valley, with a gradient somebody wrote by hand. */
public final class Rosenbrock {
    public double value(double[] x) {
        double a = x[1] - x[0] * x[0];
        return 100 * a * a + (1 - x[0]) * (1 - x[0]);
    }

    public double[] gradient(double[] x) {
        double a = x[1] - x[0] * x[0];
        return new double[] {-400 * x[0] * a - 2 * (1 - x[0]), 100 * a};
    }
}
