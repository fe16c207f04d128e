package io.github.nnmaven.corpus.loss;

/** From probabilities; clipped in the value, clipped or not in the derivative. */
public class BinaryCrossEntropy {
    static final double EPS = 1e-3;

    public double compute(double[] p, double[] y) {
        double s = 0;
        for (int i = 0; i < p.length; i++) {
            double q = Math.min(1 - EPS, Math.max(EPS, p[i]));
            s -= y[i] * Math.log(q) + (1 - y[i]) * Math.log(1 - q);
        }
        return s;
    }

    public double[] computeGradient(double[] p, double[] y) {
        double[] g = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            if (p[i] > EPS && p[i] < 1 - EPS) g[i] = (p[i] - y[i]) / (p[i] * (1 - p[i]));
        }
        return g;
    }

    /** The clipping only in the value. */
    public static class Unclipped extends BinaryCrossEntropy {
        @Override
        public double[] computeGradient(double[] p, double[] y) {
            double[] g = new double[p.length];
            for (int i = 0; i < p.length; i++) g[i] = (p[i] - y[i]) / (p[i] * (1 - p[i]));
            return g;
        }
    }
}
