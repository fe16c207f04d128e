package io.github.nnmaven.corpus.layer;

/** Y = X·W + b for a batch of rows; everything in public fields. */
public class BatchDense {
    public double[][] w = {{0.2, -0.5, 0.7}, {1.1, 0.3, -0.4}};
    public double[] b = {0.1, -0.2, 0.3};
    public double[][] dw;
    public double[] db;
    double[][] x;

    public double[][] forward(double[][] x) {
        this.x = x;
        double[][] y = new double[x.length][b.length];
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < b.length; k++) {
                y[n][k] = b[k];
                for (int j = 0; j < w.length; j++) y[n][k] += x[n][j] * w[j][k];
            }
        }
        return y;
    }

    public double[][] backward(double[][] dy) {
        dw = new double[w.length][b.length];
        db = new double[b.length];
        double[][] dx = new double[x.length][w.length];
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < b.length; k++) {
                addToBias(k, dy[n][k]);
                for (int j = 0; j < w.length; j++) {
                    dw[j][k] += x[n][j] * dy[n][k];
                    dx[n][j] += w[j][k] * dy[n][k];
                }
            }
        }
        return dx;
    }

    protected void addToBias(int k, double amount) {
        db[k] += amount;
    }

    /** The bias gradient of the last row only: right with a batch of one. */
    public static class LastRow extends BatchDense {
        @Override
        protected void addToBias(int k, double amount) {
            db[k] = amount;
        }
    }

    /** Weight gradient averaged over the batch, bias gradient not. */
    public static class MeanWeights extends BatchDense {
        @Override
        public double[][] backward(double[][] dy) {
            double[][] dx = super.backward(dy);
            for (double[] row : dw) for (int k = 0; k < row.length; k++) row[k] /= dy.length;
            return dx;
        }
    }

    /** Updates the weights before it propagates through them. */
    public static class UpdatedFirst extends BatchDense {
        @Override
        public double[][] backward(double[][] dy) {
            super.backward(dy);
            for (int j = 0; j < w.length; j++) for (int k = 0; k < b.length; k++) w[j][k] -= 0.1 * dw[j][k];
            return super.backward(dy);
        }
    }
}
