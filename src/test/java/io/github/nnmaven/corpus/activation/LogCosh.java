package io.github.nnmaven.corpus.activation;

/** Overflows at large x in one spelling and not in the other. */
public class LogCosh {
    public double value(double x) {
        double a = Math.abs(x);
        return a + Math.log1p(Math.exp(-2 * a)) - Math.log(2);
    }

    public double derivative(double x) {
        return Math.tanh(x);
    }

    /** sinh/cosh is right until both are infinite. */
    public static class Overflowing extends LogCosh {
        @Override
        public double derivative(double x) {
            return Math.sinh(x) / Math.cosh(x);
        }
    }
}
