package io.github.nnmaven.corpus.layer;

/** x + tanh(s·x): the skip connection is easily forgotten. */
public class Residual {
    private double s = 0.8;
    private double ds;

    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = x[i] + Math.tanh(s * x[i]);
        return y;
    }

    public double[] backward(double[] x, double[] dy) {
        ds = 0;
        double[] dx = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double t = Math.tanh(s * x[i]);
            ds += dy[i] * (1 - t * t) * x[i];
            dx[i] = skip(dy[i]) + dy[i] * (1 - t * t) * s;
        }
        return dx;
    }

    protected double skip(double dy) {
        return dy;
    }

    public static class WithoutSkip extends Residual {
        @Override
        protected double skip(double dy) {
            return 0;
        }
    }
}
