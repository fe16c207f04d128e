package io.github.nnmaven.corpus.model;

/** Self-attention of two heads. */
public class MultiHead {
    private final int fault;

    public MultiHead(int fault) {
        this.fault = fault;
    }

    // H heads over d features: split, scaled dot attention self, concat, Wo
    public double[][] wo = {{0.5, 0.1, -0.2, 0.3}, {0.2, -0.4, 0.6, 0.1}, {-0.3, 0.2, 0.2, 0.5}, {0.1, 0.1, -0.6, 0.4}};
    public double[][] dWo;
    private double[][] x, c;
    private double[][][] p;
    private final int heads = 2;

    public double[][] forward(double[][] x) {
        this.x = x;
        int n = x.length, d = 4, e = 2;
        c = new double[n][d];
        p = new double[heads][n][n];
        for (int h = 0; h < heads; h++)
            for (int i = 0; i < n; i++) {
                double s = 0;
                for (int j = 0; j < n; j++) {
                    double q = 0;
                    for (int k = 0; k < e; k++) q += x[i][h * e + k] * x[j][h * e + k];
                    s += p[h][i][j] = Math.exp(q / Math.sqrt(e));
                }
                for (int j = 0; j < n; j++) {
                    p[h][i][j] /= s;
                    for (int k = 0; k < e; k++) c[i][h * e + k] += p[h][i][j] * x[j][h * e + k];
                }
            }
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++)
            for (int a = 0; a < d; a++) for (int b = 0; b < d; b++) y[i][a] += c[i][b] * wo[b][a];
        return y;
    }

    public double[][] backward(double[][] dy) {
        int n = x.length, d = 4, e = 2;
        dWo = new double[d][d];
        double[][] dc = new double[n][d], dx = new double[n][d];
        for (int i = 0; i < n; i++)
            for (int a = 0; a < d; a++)
                for (int b = 0; b < d; b++) {
                    if (fault == 1) {
                        dWo[a][b] += c[i][b] * dy[i][a];
                    } else {
                        dWo[b][a] += c[i][b] * dy[i][a];
                    }
                    dc[i][b] += dy[i][a] * wo[b][a];
                }
        for (int h = 0; h < heads; h++)
            for (int i = 0; i < n; i++) {
                double[] dp = new double[n];
                double dot = 0;
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < e; k++) {
                        dp[j] += dc[i][h * e + k] * x[j][h * e + k];
                        dx[j][h * e + k] += p[h][i][j] * dc[i][h * e + k];
                    }
                    dot += dp[j] * p[h][i][j];
                }
                for (int j = 0; j < n; j++) {
                    double ds = p[h][i][j] * (dp[j] - dot) / Math.sqrt(e);
                    for (int k = 0; k < e; k++) {
                        dx[i][h * e + k] += ds * x[j][h * e + k];
                        dx[j][h * e + k] += ds * x[i][h * e + k];
                    }
                }
            }
        return dx;
    }
}
