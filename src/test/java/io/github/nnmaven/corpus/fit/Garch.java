package io.github.nnmaven.corpus.fit;

/** Negative log-likelihood of a GARCH(1,1) with its recursion for the variance and for its derivatives. */
public class Garch {
    protected final double[] returns = {0.5, -1.2, 0.3, 2.1, -0.7, 0.1, -1.9, 0.8, 0.4, -0.2};

    public double negativeLogLikelihood(double[] p) {
        double h = 1;
        double nll = 0;
        for (double r : returns) {
            nll += 0.5 * (Math.log(h) + r * r / h);
            h = p[0] + p[1] * r * r + p[2] * h;
        }
        return nll;
    }

    public double[] score(double[] p) {
        double h = 1;
        double[] dh = new double[3];
        double[] g = new double[3];
        for (double r : returns) {
            for (int k = 0; k < 3; k++) g[k] += 0.5 * (1 / h - r * r / (h * h)) * dh[k];
            double[] direct = {1, r * r, h};
            for (int k = 0; k < 3; k++) dh[k] = direct[k] + carried(p[2], dh[k]);
            h = p[0] + p[1] * r * r + p[2] * h;
        }
        return g;
    }

    protected double carried(double beta, double before) {
        return beta * before;
    }

    /** The recursion's memory is forgotten. */
    public static class NoMemory extends Garch {
        @Override
        protected double carried(double beta, double before) {
            return 0;
        }
    }
}
