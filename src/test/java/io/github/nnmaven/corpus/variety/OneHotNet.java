package io.github.nnmaven.corpus.variety;

/** Takes one-hot rows, sorted knots and counts. */
public final class OneHotNet {
    private OneHotNet() {}

    public static double pick(double[][] w, int[][] oneHot) {
        double s = 0;
        for (int i = 0; i < w.length; i++) for (int j = 0; j < w[i].length; j++) s += oneHot[i][j] * Math.sinh(w[i][j]);
        return s;
    }

    public static double[][] pickGradient(double[][] w, int[][] oneHot) {
        double[][] g = new double[w.length][w[0].length];
        for (int i = 0; i < w.length; i++)
            for (int j = 0; j < w[i].length; j++) g[i][j] = oneHot[i][j] * Math.cosh(w[i][j]);
        return g;
    }

    /** Piecewise linear interpolation at 0.5; the knots must be ascending. */
    public static double interpolate(double[] knots) {
        for (int i = 1; i < knots.length; i++)
            if (!(knots[i] > knots[i - 1])) throw new IllegalArgumentException("not ascending");
        double s = 0;
        for (int i = 1; i < knots.length; i++) s += i / (knots[i] - knots[i - 1]);
        return s;
    }

    public static double[] interpolateGradient(double[] knots) {
        double[] g = new double[knots.length];
        for (int i = 1; i < knots.length; i++) {
            double d = i / Math.pow(knots[i] - knots[i - 1], 2);
            g[i] -= d;
            g[i - 1] += d;
        }
        return g;
    }
}
