package io.github.nnmaven.corpus.activation;

/** Softmax with the whole Jacobian against an upstream gradient. */
public class Softmax {
    public double[] softmax(double[] z) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : z) max = Math.max(max, v);
        double sum = 0;
        double[] p = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            p[i] = Math.exp(z[i] - max);
            sum += p[i];
        }
        for (int i = 0; i < z.length; i++) p[i] /= sum;
        return p;
    }

    public double[] backward(double[] z, double[] dOut) {
        double[] p = softmax(z);
        double dot = 0;
        for (int i = 0; i < p.length; i++) dot += p[i] * dOut[i];
        double[] dz = new double[p.length];
        for (int i = 0; i < p.length; i++) dz[i] = p[i] * (dOut[i] - dot);
        return dz;
    }

    /** Only the diagonal: p(1 − p). */
    public static class DiagonalOnly extends Softmax {
        @Override
        public double[] backward(double[] z, double[] dOut) {
            double[] p = softmax(z);
            double[] dz = new double[p.length];
            for (int i = 0; i < p.length; i++) dz[i] = p[i] * (1 - p[i]) * dOut[i];
            return dz;
        }
    }

    /** Never looks at its upstream gradient. */
    public static class UpstreamIgnored extends Softmax {
        @Override
        public double[] backward(double[] z, double[] dOut) {
            double[] ones = new double[z.length];
            java.util.Arrays.fill(ones, 1);
            ones[0] = 2;
            return super.backward(z, ones);
        }
    }
}
