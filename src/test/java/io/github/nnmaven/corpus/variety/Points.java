package io.github.nnmaven.corpus.variety;

import java.util.List;

/** Fixtures: data and points. */
public final class Points {
    private static final double[] WEIGHTS = {1, 2, 0.5};

    private Points() {}

    public static double[][] several() {
        return new double[][] {{1, 2, 3}, {-1, 0.5, 0.1}};
    }

    static List<double[]> list() {
        return List.of(new double[] {1, 2, 3}, new double[] {0, 0, 1});
    }

    static double[] one() {
        return new double[] {0.1, 0.2, 0.3};
    }

    static double weighted(double[] x, double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += w[i] * Math.log1p(x[i] * x[i]);
        return s;
    }

    static double[] weightedGradient(double[] x, double[] w) {
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) g[i] = 2 * w[i] * x[i] / (1 + x[i] * x[i]);
        return g;
    }

    static double[] weightedGradientWrong(double[] x, double[] w) {
        double[] g = weightedGradient(x, w);
        g[1] = 2 * w[0] * x[1] / (1 + x[1] * x[1]);
        return g;
    }

    static double[] weights() {
        return WEIGHTS;
    }
}
