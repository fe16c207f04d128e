package io.github.nnmaven.corpus.model;

/** One filter over two channels with a stride of two. */
public class StridedConvolution {
    private final int fault;

    public double[][] kernel;
    public double[] bias;
    public double[][] dKernel;
    public double[] dBias;
    private double[][] in;
    final int stride;

    public StridedConvolution(int stride, int fault) {
        this.fault = fault;
        this.stride = stride;
        kernel = new double[][] {{0.3, -0.2, 0.5}, {0.9, 0.1, -0.4}};
        bias = new double[] {0.05};
    }

    public double[] forward(double[][] x) {
        in = x;
        int n = (x[0].length - 3) / stride + 1;
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            y[t] = bias[0];
            for (int c = 0; c < 2; c++) for (int k = 0; k < 3; k++) y[t] += kernel[c][k] * x[c][t * stride + k];
        }
        return y;
    }

    public double[][] backward(double[] dy) {
        dKernel = new double[2][3];
        dBias = new double[1];
        double[][] dx = new double[2][in[0].length];
        for (int t = 0; t < dy.length; t++) {
            dBias[0] += dy[t];
            for (int c = 0; c < 2; c++)
                for (int k = 0; k < 3; k++) {
                    dKernel[c][k] += dy[t] * in[c][t * stride + k];
                    if (fault == 1) {
                        dx[c][t * stride + k] = dy[t] * kernel[c][k];
                    } else {
                        dx[c][t * stride + k] += dy[t] * kernel[c][k];
                    }
                }
        }
        return dx;
    }
}
