package io.github.nnmaven.corpus.activation;

/** Gaussian error linear unit in its tanh approximation. */
public class Gelu {
    private static final double C = Math.sqrt(2 / Math.PI);

    public double forward(double x) {
        return 0.5 * x * (1 + Math.tanh(C * (x + 0.044715 * x * x * x)));
    }

    public double grad(double x) {
        double t = Math.tanh(C * (x + 0.044715 * x * x * x));
        return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * C * (1 + 3 * 0.044715 * x * x);
    }

    /** Derivative of the exact GELU under the approximate value: a third decimal. */
    public static class OfTheExactOne extends Gelu {
        @Override
        public double grad(double x) {
            double cdf = 0.5 * (1 + org.apache.commons.math3.special.Erf.erf(x / Math.sqrt(2)));
            return cdf + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        }
    }
}
