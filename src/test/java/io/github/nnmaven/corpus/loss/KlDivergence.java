package io.github.nnmaven.corpus.loss;

/** KL(q ‖ p) with p = softmax(z); the second argument is data. */
public class KlDivergence {
    public double value(double[] z, double[] q) {
        double lse = logSumExp(z);
        double kl = 0;
        for (int i = 0; i < z.length; i++) if (q[i] > 0) kl += q[i] * (Math.log(q[i]) - z[i] + lse);
        return kl;
    }

    public double[] gradient(double[] z, double[] q) {
        double lse = logSumExp(z);
        double[] g = new double[z.length];
        for (int i = 0; i < z.length; i++) g[i] = Math.exp(z[i] - lse) - q[i];
        return g;
    }

    /** 0·log 0: the value takes care, the gradient does not. */
    public double[] gradientNaN(double[] z, double[] q) {
        double[] g = gradient(z, q);
        for (int i = 0; i < z.length; i++) g[i] += 0 * Math.log(q[i]);
        return g;
    }

    private static double logSumExp(double[] z) {
        double m = z[0];
        for (double v : z) m = Math.max(m, v);
        double s = 0;
        for (double v : z) s += Math.exp(v - m);
        return m + Math.log(s);
    }
}
