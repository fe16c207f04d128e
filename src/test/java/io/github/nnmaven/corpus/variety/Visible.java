package io.github.nnmaven.corpus.variety;

/** Public, with public methods that it inherits from a class that is not. */
public class Visible extends Hidden {
    @Override
    double slope(double x) {
        return 2 * x / (1 + x * x);
    }

    /** Without the factor of the inner derivative. */
    public static class Wrong extends Hidden {
        @Override
        double slope(double x) {
            return 1 / (1 + x * x);
        }
    }
}

/** Entry by entry. */
abstract class Hidden {
    abstract double slope(double x);

    public double[] activate(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.log1p(x[i] * x[i]);
        }
        return y;
    }

    public double[] slopes(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = slope(x[i]);
        }
        return y;
    }
}
