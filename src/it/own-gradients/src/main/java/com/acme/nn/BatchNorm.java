package com.acme.nn;

/** Normalises columns over the batch. */
public class BatchNorm {
    private static final double EPSILON = 1e-5;
    public final double[] gamma = {1.4, 0.6};
    public final double[] beta = {0.3, -0.2};
    public double[] dGamma;
    public double[] dBeta;
    protected double[][] y;
    protected double[][] hat;
    protected double[] deviation;

    public double[][] forward(double[][] x) {
        int n = x.length;
        y = new double[n][2];
        hat = new double[n][2];
        deviation = new double[2];
        for (int j = 0; j < 2; j++) {
            double mean = 0;
            for (double[] row : x) mean += row[j] / n;
            double variance = 0;
            for (double[] row : x) variance += (row[j] - mean) * (row[j] - mean) / n;
            deviation[j] = Math.sqrt(variance + EPSILON);
            for (int i = 0; i < n; i++) {
                hat[i][j] = (x[i][j] - mean) / deviation[j];
                y[i][j] = gamma[j] * hat[i][j] + beta[j];
            }
        }
        return y;
    }

    public double[][] backward(double[][] dy) {
        int n = dy.length;
        dGamma = new double[2];
        dBeta = new double[2];
        double[][] dx = new double[n][2];
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < n; i++) {
                dGamma[j] += dy[i][j] * hat[i][j];
                dBeta[j] += dy[i][j];
            }
            for (int i = 0; i < n; i++)
                dx[i][j] = gamma[j] / deviation[j] * (dy[i][j] - dBeta[j] / n - hat[i][j] * dGamma[j] / n);
        }
        return dx;
    }
}
