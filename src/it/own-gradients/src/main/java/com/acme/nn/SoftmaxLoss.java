package com.acme.nn;

/** Mean cross-entropy of a batch of logits, and a penalty that leaves the bias (entry 0) alone. */
public class SoftmaxLoss {
    public static double loss(double[][] logits, int[] labels) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) sum -= Math.log(softmax(logits[i])[labels[i]]);
        return sum / logits.length;
    }

    public static double[][] lossGradient(double[][] logits, int[] labels) {
        double[][] g = lossGradientBuggy(logits, labels);
        for (double[] row : g) for (int j = 0; j < row.length; j++) row[j] /= g.length;
        return g;
    }

    /** 13: not divided by the batch. */
    public static double[][] lossGradientBuggy(double[][] logits, int[] labels) {
        double[][] g = new double[logits.length][];
        for (int i = 0; i < g.length; i++) {
            g[i] = softmax(logits[i]);
            g[i][labels[i]] -= 1;
        }
        return g;
    }

    public static double penalty(double[] w) {
        double sum = 0;
        for (int j = 1; j < w.length; j++) sum += 0.05 * w[j] * w[j];
        return sum;
    }

    public static double[] penaltyGradient(double[] w) {
        double[] g = penaltyGradientBuggy(w);
        g[0] = 0;
        return g;
    }

    /** 14: the bias is penalised too. */
    public static double[] penaltyGradientBuggy(double[] w) {
        double[] g = new double[w.length];
        for (int j = 0; j < w.length; j++) g[j] = 0.1 * w[j];
        return g;
    }

    private static double[] softmax(double[] z) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : z) max = Math.max(max, v);
        double sum = 0;
        double[] p = new double[z.length];
        for (int j = 0; j < z.length; j++) sum += p[j] = Math.exp(z[j] - max);
        for (int j = 0; j < z.length; j++) p[j] /= sum;
        return p;
    }
}
