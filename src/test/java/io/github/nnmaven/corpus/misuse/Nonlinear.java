package io.github.nnmaven.corpus.misuse;

/** Layers that do not keep what backward promises. */
public final class Nonlinear {
    private Nonlinear() {}

    /** Clips the gradient that it passes on: not linear in its upstream. */
    public static class Clipping {
        public double[] forward(double[] x) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) y[i] = 3 * x[i];
            return y;
        }

        public double[] backward(double[] x, double[] dy) {
            double[] dx = new double[x.length];
            for (int i = 0; i < x.length; i++) dx[i] = Math.max(-1, Math.min(1, 3 * dy[i]));
            return dx;
        }
    }

    /** Weight decay sneaked into the gradient: not zero when nothing comes from above. */
    public static class Decay {
        public double[] w = {0.5, -1, 2};
        public double[] dw;

        public double forward(double[] x) {
            double s = 0;
            for (int i = 0; i < w.length; i++) s += w[i] * x[i];
            return s;
        }

        public double[] predict(double[] x) {
            return new double[] {forward(x), 2 * forward(x)};
        }

        public void backward(double[] x, double[] dy) {
            dw = new double[w.length];
            for (int i = 0; i < w.length; i++) dw[i] = (dy[0] + 2 * dy[1]) * x[i] + 0.01 * w[i];
        }
    }

    /** Writes into its upstream gradient, and its result is right. */
    public static class UpstreamMutated {
        public double[] forward(double[] x) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) y[i] = Math.sin(x[i]);
            return y;
        }

        public double[] backward(double[] x, double[] dy) {
            for (int i = 0; i < x.length; i++) dy[i] *= Math.cos(x[i]);
            return dy.clone();
        }
    }

    /** Keeps the input of its first call for all backward passes. */
    public static class FirstInput {
        final double[] w = {0.4, -0.7, 1.1};
        double[] dw;
        private double[] input;

        public double[] forward(double[] x) {
            if (input == null) {
                input = x.clone();
            }
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) y[i] = w[i] * x[i];
            return y;
        }

        public double[] backward(double[] dy) {
            dw = new double[w.length];
            double[] dx = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                dw[i] = dy[i] * input[i];
                dx[i] = dy[i] * w[i];
            }
            return dx;
        }
    }
}
