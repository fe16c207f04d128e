package io.github.nnmaven.corpus.model;

/** Negative log-likelihood of a local level in logarithms of its two variances. */
public class Kalman {
    private final int fault;

    // local-level model: negative log likelihood in log variances (q, r)
    final double[] y;

    public Kalman(double[] y, int fault) {
        this.fault = fault;
        this.y = y;
    }

    public double nll(double[] theta) {
        double q = Math.exp(theta[0]), r = Math.exp(theta[1]), m = 0, p = 10, l = 0;
        for (double v : y) {
            p += q;
            double s = p + r, e = v - m;
            l += 0.5 * (Math.log(2 * Math.PI * s) + e * e / s);
            double k = p / s;
            m += k * e;
            p *= 1 - k;
        }
        return l;
    }

    public double[] score(double[] theta) {
        double q = Math.exp(theta[0]), r = Math.exp(theta[1]), m = 0, p = 10;
        double[] dm = new double[2], dp = new double[2], g = new double[2];
        for (double v : y) {
            p += q;
            dp[0] += q;
            double s = p + r, e = v - m;
            double[] ds = {dp[0], dp[1] + (fault == 2 ? 1 : r)};
            double k = p / s;
            for (int i = 0; i < 2; i++) {
                double de = -dm[i];
                g[i] += 0.5 * (ds[i] / s + 2 * e * de / s - e * e * ds[i] / (s * s));
                double dk = dp[i] / s - p * ds[i] / (s * s);
                if (fault == 1) {
                    dm[i] += dk * e;
                } else {
                    dm[i] += dk * e + k * de;
                }
                dp[i] = dp[i] * (1 - k) - p * dk;
            }
            m += k * e;
            p *= 1 - k;
        }
        return g;
    }
}
