package io.github.nnmaven.corpus.loss;

/** Logistic regression on data of its own, w and b apart. */
public class LogisticLoss {
    private final double[][] data = {{0.5, 1.5}, {2.0, -1.0}, {-0.7, 0.4}, {1.1, 0.9}, {-1.6, -0.2}};
    private final int[] labels = {1, 0, 1, 1, 0};

    public double negLogLikelihood(double[] w, double b) {
        double nll = 0;
        for (int i = 0; i < data.length; i++) {
            double z = w[0] * data[i][0] + w[1] * data[i][1] + b;
            nll += Math.log1p(Math.exp(z)) - labels[i] * z;
        }
        return nll;
    }

    public double[] gradW(double[] w, double b) {
        double[] g = new double[2];
        for (int i = 0; i < data.length; i++) {
            double e = error(w, b, i);
            g[0] += e * data[i][0];
            g[1] += e * data[i][1];
        }
        return g;
    }

    public double gradB(double[] w, double b) {
        double g = 0;
        for (int i = 0; i < data.length; i++) g += error(w, b, i);
        return g;
    }

    /** Overwrites instead of adding: the last example only. */
    public double gradBLast(double[] w, double b) {
        double g = 0;
        for (int i = 0; i < data.length; i++) g = error(w, b, i);
        return g;
    }

    /** Copied the first line and forgot to change the second index. */
    public double[] gradWCopied(double[] w, double b) {
        double[] g = new double[2];
        for (int i = 0; i < data.length; i++) {
            double e = error(w, b, i);
            g[0] += e * data[i][0];
            g[1] += e * data[i][0];
        }
        return g;
    }

    private double error(double[] w, double b, int i) {
        double z = w[0] * data[i][0] + w[1] * data[i][1] + b;
        return 1 / (1 + Math.exp(-z)) - labels[i];
    }
}
