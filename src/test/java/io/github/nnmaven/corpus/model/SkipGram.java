package io.github.nnmaven.corpus.model;

/** One word and its context against sampled words, one of them twice. */
public class SkipGram {
    private final int fault;

    public SkipGram(int fault) {
        this.fault = fault;
    }

    double[][] in = {{0.1, 0.2}, {-0.3, 0.4}, {0.5, -0.6}}, out = {{0.7, 0.1}, {0.2, -0.2}, {-0.1, 0.3}};

    static double sg(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    double d(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }

    public double loss(int center, int context, int[] negatives) {
        double l = -Math.log(sg(d(in[center], out[context])));
        for (int n : negatives) l -= Math.log(sg(-d(in[center], out[n])));
        return l;
    }

    public double[][][] grads(int center, int context, int[] negatives) {
        double[][] gi = new double[3][2], go = new double[3][2];
        double e = sg(d(in[center], out[context])) - 1;
        for (int k = 0; k < 2; k++) {
            gi[center][k] += e * out[context][k];
            go[context][k] += e * in[center][k];
        }
        for (int n : negatives) {
            double f = sg(d(in[center], out[n]));
            for (int k = 0; k < 2; k++) {
                gi[center][k] += f * out[n][k];
                if (fault == 1) {
                    go[n][k] = f * in[center][k];
                } else {
                    go[n][k] += f * in[center][k];
                }
            }
        }
        return new double[][][] {gi, go};
    }
}
