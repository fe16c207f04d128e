package io.github.nnmaven.corpus.fit;

/** Expected variance and its integral under mean reversion: v0, κ, θ. */
public record Heston(double v0, double kappa, double theta) {
    public double fairVariance(double t) {
        return theta + (v0 - theta) * -Math.expm1(-kappa * t) / (kappa * t);
    }

    public double[] fairVarianceGradient(double t) {
        double e = Math.exp(-kappa * t);
        double a = -Math.expm1(-kappa * t) / (kappa * t);
        return new double[] {a, (v0 - theta) * (e - a) / kappa, 1 - a};
    }

    /** θ is taken to be only the level. */
    public double[] fairVarianceGradientLevel(double t) {
        double[] g = fairVarianceGradient(t);
        g[2] = 1;
        return g;
    }
}
