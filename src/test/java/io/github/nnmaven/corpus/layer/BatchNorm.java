package io.github.nnmaven.corpus.layer;

/** Batch normalisation over rows. */
public class BatchNorm {
    private static final double EPS = 1e-5;
    public final double[] gamma = {1.3, 0.7, -0.4};
    public final double[] beta = {0.2, -0.1, 0.5};
    public double[] dGamma;
    public double[] dBeta;
    protected double[][] xHat;
    protected double[] std;

    public double[][] forward(double[][] x) {
        int n = x.length;
        xHat = new double[n][gamma.length];
        std = new double[gamma.length];
        double[][] y = new double[n][gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            double mean = 0;
            double var = 0;
            for (double[] row : x) mean += row[j] / n;
            for (double[] row : x) var += (row[j] - mean) * (row[j] - mean) / n;
            std[j] = Math.sqrt(var + EPS);
            for (int i = 0; i < n; i++) {
                xHat[i][j] = (x[i][j] - mean) / std[j];
                y[i][j] = gamma[j] * xHat[i][j] + beta[j];
            }
        }
        return y;
    }

    public double[][] backward(double[][] dy) {
        int n = dy.length;
        dGamma = new double[gamma.length];
        dBeta = new double[gamma.length];
        double[][] dx = new double[n][gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            for (int i = 0; i < n; i++) {
                dGamma[j] += dy[i][j] * xHat[i][j];
                dBeta[j] += dy[i][j];
            }
            for (int i = 0; i < n; i++) {
                dx[i][j] = gamma[j] / std[j] * (dy[i][j] - dBeta[j] / n - xHat[i][j] * throughVariance(j, n));
            }
        }
        return dx;
    }

    protected double throughVariance(int j, int n) {
        return dGamma[j] / n;
    }

    /** The path through the variance is missing. */
    public static class VarianceConstant extends BatchNorm {
        @Override
        protected double throughVariance(int j, int n) {
            return 0;
        }
    }

    /** γ multiplied by what came before normalisation. */
    public static class GammaOfOutput extends BatchNorm {
        @Override
        public double[][] backward(double[][] dy) {
            double[][] dx = super.backward(dy);
            for (int j = 0; j < gamma.length; j++) dGamma[j] = gamma[j] * dGamma[j] + beta[j] * dBeta[j];
            return dx;
        }
    }
}
