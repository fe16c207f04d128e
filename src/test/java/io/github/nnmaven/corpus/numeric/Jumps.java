package io.github.nnmaven.corpus.numeric;

/** Smooth values whose claimed gradients jump. */
public class Jumps {
    public double value(double[] x) {
        double s = 0;
        for (double v : x) {
            s += Math.log1p(Math.exp(v));
        }
        return s;
    }

    public double[] gradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            g[i] = 1 / (1 + Math.exp(-x[i]));
        }
        return g;
    }

    /** Zero is taken for a kink, where there is none. */
    public double[] gradientWrongAtZero(double[] x) {
        double[] g = gradient(x);
        for (int i = 0; i < x.length; i++) {
            g[i] = x[i] == 0 ? 0 : g[i];
        }
        return g;
    }

    /** Another branch begins at 2. */
    public double[] gradientWrongAboveTwo(double[] x) {
        double[] g = gradient(x);
        for (int i = 0; i < x.length; i++) {
            g[i] = x[i] >= 2 ? 1 : g[i];
        }
        return g;
    }

    /** Another branch ends at 2. */
    public double[] gradientWrongBelowTwo(double[] x) {
        double[] g = gradient(x);
        for (int i = 0; i < x.length; i++) {
            g[i] = x[i] > 2 ? g[i] : 1;
        }
        return g;
    }
}
