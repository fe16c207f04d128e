package io.github.nnmaven.corpus.layer;

/** One-dimensional convolution with stride and padding. */
public class Conv1d {
    public final double[] kernel;
    protected final int stride;
    protected final int padding;
    public double[] kernelGradient;
    protected double[] x;

    public Conv1d(double[] kernel, int stride, int padding) {
        this.kernel = kernel;
        this.stride = stride;
        this.padding = padding;
    }

    public double[] forward(double[] x) {
        this.x = x.clone();
        double[] y = new double[(x.length + 2 * padding - kernel.length) / stride + 1];
        for (int o = 0; o < y.length; o++) {
            for (int k = 0; k < kernel.length; k++) {
                int i = o * stride + k - padding;
                if (i >= 0 && i < x.length) y[o] += kernel[k] * x[i];
            }
        }
        return y;
    }

    public double[] backward(double[] dy) {
        double[] dx = new double[x.length];
        kernelGradient = new double[kernel.length];
        for (int o = 0; o < dy.length; o++) {
            for (int k = 0; k < kernel.length; k++) {
                int i = position(o, k);
                if (i >= 0 && i < x.length) {
                    dx[i] += kernel[k] * dy[o];
                    kernelGradient[k] += x[i] * dy[o];
                }
            }
        }
        return dx;
    }

    protected int position(int o, int k) {
        return o * stride + k - padding;
    }

    /** The kernel turned round as the textbooks do, but only on the way back. */
    public static class Flipped extends Conv1d {
        public Flipped(double[] kernel, int stride, int padding) {
            super(kernel, stride, padding);
        }

        @Override
        public double[] backward(double[] dy) {
            super.backward(dy);
            double[] dx = new double[x.length];
            for (int o = 0; o < dy.length; o++) {
                for (int k = 0; k < kernel.length; k++) {
                    int i = position(o, k);
                    if (i >= 0 && i < x.length) dx[i] += kernel[kernel.length - 1 - k] * dy[o];
                }
            }
            return dx;
        }
    }

    /** The padding forgotten on the way back. */
    public static class PaddingForgotten extends Conv1d {
        public PaddingForgotten(double[] kernel, int stride, int padding) {
            super(kernel, stride, padding);
        }

        @Override
        protected int position(int o, int k) {
            return o * stride + k;
        }
    }
}
