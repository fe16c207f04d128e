package io.github.nnmaven.corpus.loss;

public class Poisson {
    static double deviance(double[] logRate, int... counts) {
        double s = 0;
        for (int i = 0; i < logRate.length; i++) s += Math.exp(logRate[i]) - counts[i] * logRate[i];
        return s;
    }

    static double[] devianceGradient(double[] logRate, int... counts) {
        double[] g = new double[logRate.length];
        for (int i = 0; i < g.length; i++) g[i] = Math.exp(logRate[i]) - counts[i];
        return g;
    }

    /** By the rate: the exponential of the chain rule is missing. */
    static double[] devianceGradientByRate(double[] logRate, int... counts) {
        double[] g = new double[logRate.length];
        for (int i = 0; i < g.length; i++) g[i] = 1 - counts[i] / Math.exp(logRate[i]);
        return g;
    }
}
