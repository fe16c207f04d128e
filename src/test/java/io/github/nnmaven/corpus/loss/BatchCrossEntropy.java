package io.github.nnmaven.corpus.loss;

/** Mean over a batch, labels as integers, all static. */
public class BatchCrossEntropy {
    public static double meanLoss(double[][] logits, int[] labels) {
        double s = 0;
        for (int i = 0; i < logits.length; i++) s += new SoftmaxCrossEntropy().forward(logits[i], labels[i]);
        return s / logits.length;
    }

    public static double[][] meanLossGradient(double[][] logits, int[] labels) {
        double[][] g = sumLossGradient(logits, labels);
        for (double[] row : g) for (int j = 0; j < row.length; j++) row[j] /= g.length;
        return g;
    }

    public static double[][] sumLossGradient(double[][] logits, int[] labels) {
        double[][] g = new double[logits.length][];
        for (int i = 0; i < g.length; i++) g[i] = new SoftmaxCrossEntropy().backward(logits[i], labels[i]);
        return g;
    }
}
