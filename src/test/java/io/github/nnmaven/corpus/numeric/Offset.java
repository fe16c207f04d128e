package io.github.nnmaven.corpus.numeric;

/** A small slope under a large constant. */
public class Offset {
    public double value(double[] x) {
        return 1e9 + Math.exp(x[0]) * x[1];
    }

    public double[] gradient(double[] x) {
        return new double[] {Math.exp(x[0]) * x[1], Math.exp(x[0])};
    }

    public double[] gradientWrong(double[] x) {
        return new double[] {Math.exp(x[0]) * x[1], Math.exp(x[0]) * 1.01};
    }
}
