package io.github.nnmaven.corpus.layer;

/** Layers of different width in one ragged array. */
public class Ragged {
    public double cost(double[][] w) {
        double s = 0;
        for (int l = 0; l < w.length; l++) for (double v : w[l]) s += Math.cosh(v) * (l + 1);
        return s;
    }

    public double[][] costGradient(double[][] w) {
        double[][] g = new double[w.length][];
        for (int l = 0; l < w.length; l++) {
            g[l] = new double[w[l].length];
            for (int i = 0; i < g[l].length; i++) g[l][i] = Math.sinh(w[l][i]) * depth(l);
        }
        return g;
    }

    protected int depth(int l) {
        return l + 1;
    }

    public static class CountsFromOne extends Ragged {
        @Override
        protected int depth(int l) {
            return l == 0 ? 1 : l;
        }
    }
}
