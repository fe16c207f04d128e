package io.github.nnmaven.corpus.variety;

/** A layer that replaces its arrays at each step. */
public class Momentum {
    private double[] w = {0.4, -0.7, 0.2};

    public double output(double[] x) {
        double s = 0;
        for (int i = 0; i < w.length; i++) s += w[i] * x[i];
        return s * s;
    }

    public void train(double[] x, double rate) {
        double s = 0;
        for (int i = 0; i < w.length; i++) s += w[i] * x[i];
        double[] next = new double[w.length];
        for (int i = 0; i < w.length; i++) next[i] = w[i] - rate * 2 * s * feature(x, i);
        w = next;
    }

    protected double feature(double[] x, int i) {
        return x[i];
    }

    public static class OffByOne extends Momentum {
        @Override
        protected double feature(double[] x, int i) {
            return x[(i + 1) % x.length];
        }
    }
}
