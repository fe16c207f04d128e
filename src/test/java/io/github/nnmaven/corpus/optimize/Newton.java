package io.github.nnmaven.corpus.optimize;

/** Function, gradient and Hessian for a Newton solver. */
public class Newton {
    public double f(double[] x) {
        return Math.exp(x[0] * x[1]) + Math.pow(x[1], 3) + x[0] * x[2];
    }

    public double[] gradient(double[] x) {
        double e = Math.exp(x[0] * x[1]);
        return new double[] {x[1] * e + x[2], x[0] * e + 3 * x[1] * x[1], x[0]};
    }

    public double[][] hessian(double[] x) {
        double e = Math.exp(x[0] * x[1]);
        double mixed = e * (1 + x[0] * x[1]);
        return new double[][] {{x[1] * x[1] * e, mixed, 1}, {mixed, x[0] * x[0] * e + 6 * x[1], 0}, {1, 0, 0}};
    }

    /** Product rule: only one of the two terms off the diagonal. */
    public double[][] hessianHalfProduct(double[] x) {
        double[][] h = hessian(x);
        h[0][1] = Math.exp(x[0] * x[1]);
        h[1][0] = h[0][1];
        return h;
    }

    /** Only one triangle is filled. */
    public double[][] hessianUpper(double[] x) {
        double[][] h = hessian(x);
        h[1][0] = 0;
        h[2][0] = 0;
        return h;
    }
}
