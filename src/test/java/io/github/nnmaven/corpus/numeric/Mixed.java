package io.github.nnmaven.corpus.numeric;

/** Parameters whose scales lie eighteen orders apart, as rates and populations do. */
public class Mixed {
    public double negLogLik(double[] p) {
        double rate = p[0];
        double population = p[1];
        double z = rate * population;
        return z - 3 * Math.log(z) + Math.pow(p[2] - 1, 2);
    }

    public double[] negLogLikGradient(double[] p) {
        return new double[] {p[1] - 3 / p[0], p[0] - 3 / p[1], 2 * (p[2] - 1)};
    }

    /** The smallest entry is wrong, unseen by any absolute tolerance. */
    public double[] negLogLikGradientWrong(double[] p) {
        return new double[] {p[1] - 3 / p[0], p[0] + 3 / p[1], 2 * (p[2] - 1)};
    }
}
