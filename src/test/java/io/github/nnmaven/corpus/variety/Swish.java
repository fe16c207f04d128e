package io.github.nnmaven.corpus.variety;

/** An activation for networks. */
public class Swish {
    public double value(double x) {
        return x / (1 + Math.exp(-x));
    }

    public double derivative(double x) {
        double s = 1 / (1 + Math.exp(-x));
        return s + x * s * (1 - s);
    }

    /** σ′ forgotten. */
    public static class Short extends Swish {
        @Override
        public double derivative(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    }
}
