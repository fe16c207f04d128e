package io.github.nnmaven.corpus.numeric;

/** Thousands of parameters, a wrong one among them. */
public class Many {
    public double value(double[] x) {
        double s = 0;
        for (int i = 0; i + 1 < x.length; i++) s += Math.pow(x[i + 1] - x[i] * x[i], 2) + Math.pow(1 - x[i], 2);
        return s;
    }

    public double[] gradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i + 1 < x.length; i++) {
            double d = x[i + 1] - x[i] * x[i];
            g[i] += -4 * x[i] * d - 2 * (1 - x[i]);
            g[i + 1] += 2 * d;
        }
        return g;
    }

    public double[] gradientOneWrong(double[] x) {
        double[] g = gradient(x);
        g[1234] += 0.01;
        return g;
    }
}
