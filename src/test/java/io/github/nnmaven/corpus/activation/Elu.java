package io.github.nnmaven.corpus.activation;

/** Exponential linear unit with a parameter of its own. */
public class Elu {
    protected final double alpha;

    public Elu(double alpha) {
        this.alpha = alpha;
    }

    public double value(double x) {
        return x >= 0 ? x : alpha * (Math.exp(x) - 1);
    }

    public double derivative(double x) {
        return x >= 0 ? 1 : alpha * Math.exp(x);
    }

    /** The negative part is value + alpha; here only the value. */
    public static class NegativePart extends Elu {
        public NegativePart(double alpha) {
            super(alpha);
        }

        @Override
        public double derivative(double x) {
            return x >= 0 ? 1 : value(x);
        }
    }
}
