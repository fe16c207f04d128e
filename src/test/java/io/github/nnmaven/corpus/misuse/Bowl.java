package io.github.nnmaven.corpus.misuse;

/** A right function and its gradient, whose subclasses behave badly. */
public class Bowl {
    public double value(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (i + 1) * x[i] * x[i] + x[i];
        return s;
    }

    public double[] gradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) g[i] = 2 * (i + 1) * x[i] + 1;
        return g;
    }
}
