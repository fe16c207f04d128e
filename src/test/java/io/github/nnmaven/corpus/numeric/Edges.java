package io.github.nnmaven.corpus.numeric;

/** Functions that end somewhere. */
public class Edges {
    public double entropy(double[] p) {
        double s = 0;
        for (double v : p) {
            if (v < 0) throw new IllegalArgumentException("negative probability " + v);
            s -= v == 0 ? 0 : v * Math.log(v);
        }
        return s;
    }

    public double[] entropyGradient(double[] p) {
        double[] g = new double[p.length];
        for (int i = 0; i < g.length; i++) g[i] = -Math.log(p[i]) - 1;
        return g;
    }

    public double[] entropyGradientOneMissing(double[] p) {
        double[] g = new double[p.length];
        for (int i = 0; i < g.length; i++) g[i] = -Math.log(p[i]);
        return g;
    }

    public double arc(double x) {
        return Math.asin(x) + Math.sqrt(1 - x * x);
    }

    public double arcDerivative(double x) {
        return (1 - x) / Math.sqrt(1 - x * x);
    }

    public double arcDerivativeWrong(double x) {
        return (1 + x) / Math.sqrt(1 - x * x);
    }

    public double halfLine(double[] x) {
        return x[0] < 0 ? Double.NaN : Math.pow(x[0], 1.5) + x[1];
    }

    public double[] halfLineGradient(double[] x) {
        return new double[] {1.5 * Math.sqrt(x[0]), 1};
    }
}
