package io.github.nnmaven.corpus.loss;

/** The regulariser of a variational autoencoder: mean and log-variance. */
public final class KlGaussian {
    public double kl(double[] mu, double[] logVar) {
        double s = 0;
        for (int i = 0; i < mu.length; i++) s += mu[i] * mu[i] + Math.exp(logVar[i]) - 1 - logVar[i];
        return 0.5 * s;
    }

    public double[] dMu(double[] mu, double[] logVar) {
        return mu.clone();
    }

    public double[] dLogVar(double[] mu, double[] logVar) {
        double[] g = new double[mu.length];
        for (int i = 0; i < g.length; i++) g[i] = 0.5 * (Math.exp(logVar[i]) - 1);
        return g;
    }

    /** By the variance instead of its logarithm. */
    public double[] dVar(double[] mu, double[] logVar) {
        double[] g = new double[mu.length];
        for (int i = 0; i < g.length; i++) g[i] = 0.5 * (1 - Math.exp(-logVar[i]));
        return g;
    }
}
