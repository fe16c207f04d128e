package io.github.nnmaven.corpus.optimize;

/** Two pairs that fit as well as one. */
public class Ambiguous {
    public double loss(double[] x) {
        return x[0] * x[1];
    }

    public double[] lossGradient(double[] x) {
        return new double[] {x[1], x[0]};
    }

    public double cost(double[] x) {
        return x[0] + x[1] * x[1];
    }

    public double[] costGradient(double[] x) {
        return new double[] {1, 2 * x[1]};
    }
}
