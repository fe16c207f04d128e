package io.github.nnmaven.corpus.activation;

/** Whole vectors, changed in place by their derivative. */
public class SquareInPlace {
    public double[] apply(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(-x[i] * x[i]);
        }
        return y;
    }

    public double[] derivative(double[] x, double[] upstream) {
        double[] d = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            d[i] = -2 * x[i] * Math.exp(-x[i] * x[i]) * upstream[i];
        }
        return d;
    }

    /** Squares its argument where it stands and reads it again. */
    public static class Aliased extends SquareInPlace {
        @Override
        public double[] derivative(double[] x, double[] upstream) {
            double[] squared = x;
            for (int i = 0; i < x.length; i++) {
                squared[i] = x[i] * x[i];
            }
            double[] d = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                d[i] = -2 * x[i] * Math.exp(-squared[i]) * upstream[i];
            }
            return d;
        }
    }
}
