package io.github.nnmaven.corpus.activation;

/** x·σ(βx) with β a public field. */
public class Swish {
    public double beta = 1.5;

    public double activation(double x) {
        return x / (1 + Math.exp(-beta * x));
    }

    public double gradient(double x) {
        double s = 1 / (1 + Math.exp(-beta * x));
        return s + beta * x * s * (1 - s);
    }

    public static class WithoutBeta extends Swish {
        @Override
        public double gradient(double x) {
            double s = 1 / (1 + Math.exp(-beta * x));
            return s + x * s * (1 - s);
        }
    }
}
