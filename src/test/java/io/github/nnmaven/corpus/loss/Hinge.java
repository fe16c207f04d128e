package io.github.nnmaven.corpus.loss;

/** Linear SVM: regularised hinge loss, data in the object. */
public class Hinge {
    private final double[][] x = {{1, 2, 0.5}, {-1, 0.3, 2}, {0.2, -1.5, 1}, {2, 1, -1}};
    private final int[] y = {1, -1, 1, -1};
    protected double lambda = 0.1;

    public double objective(double[] w) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double margin = y[i] * dot(w, x[i]);
            if (margin < 1) loss += 1 - margin;
        }
        return loss / x.length + 0.5 * lambda * dot(w, w);
    }

    public double[] subgradient(double[] w) {
        double[] g = new double[w.length];
        for (int i = 0; i < x.length; i++) {
            if (active(y[i] * dot(w, x[i]))) {
                for (int j = 0; j < g.length; j++) g[j] -= y[i] * x[i][j] / x.length;
            }
        }
        for (int j = 0; j < g.length; j++) g[j] += lambda * w[j];
        return g;
    }

    protected boolean active(double margin) {
        return margin < 1;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    /** Perceptron's condition under the hinge. */
    public static class WrongSide extends Hinge {
        @Override
        protected boolean active(double margin) {
            return margin < 0;
        }
    }

    /** Forgets the penalty. */
    public static class NoPenalty extends Hinge {
        @Override
        public double[] subgradient(double[] w) {
            double[] g = super.subgradient(w);
            for (int j = 0; j < g.length; j++) g[j] -= lambda * w[j];
            return g;
        }
    }
}
