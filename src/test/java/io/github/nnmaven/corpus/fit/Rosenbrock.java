package io.github.nnmaven.corpus.fit;

/** Two residuals of two parameters: a square Jacobian, whose layout nobody can guess. */
public class Rosenbrock {
    public double[] residuals(double[] x) {
        return new double[] {10 * (x[1] - x[0] * x[0]), 1 - x[0]};
    }

    public double[][] jacobian(double[] x) {
        return new double[][] {{-20 * x[0], 10}, {-1, 0}};
    }
}
