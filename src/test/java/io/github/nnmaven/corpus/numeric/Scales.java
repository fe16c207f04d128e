package io.github.nnmaven.corpus.numeric;

/** Awkward magnitudes of everything. */
public class Scales {
    private final double x;
    private final double y;

    public Scales(double argument, double value) {
        x = argument;
        y = value;
    }

    public double value(double[] p) {
        double u = p[0] / x;
        double v = p[1] / x;
        return y * (u * u * v + Math.sin(v));
    }

    public double[] gradient(double[] p) {
        double u = p[0] / x;
        double v = p[1] / x;
        return new double[] {y * 2 * u * v / x, y * (u * u + Math.cos(v)) / x};
    }

    public double[] gradientWrong(double[] p) {
        double[] g = gradient(p);
        g[1] *= 1.001;
        return g;
    }
}
