package com.acme.nn;

/** Three bugs of batch normalisation. */
public class BatchNormBuggy extends BatchNorm {
    @Override
    public double[][] backward(double[][] dy) {
        int n = dy.length;
        dGamma = new double[2];
        dBeta = new double[2];
        double[][] dx = new double[n][2];
        for (int j = 0; j < 2; j++) {
            double through = 0;
            for (int i = 0; i < n; i++) {
                through += dy[i][j] * hat[i][j];
                dGamma[j] += dy[i][j] * y[i][j]; // 10: the output instead of the normalised input
                dBeta[j] += dy[i][j] / n; // 12: a mean
            }
            for (int i = 0; i < n; i++)
                dx[i][j] = gamma[j] / deviation[j] * (dy[i][j] - hat[i][j] * through / n); // 11: not through the mean
        }
        return dx;
    }
}
