package io.github.nnmaven.corpus.model;

/** Negative log-likelihood of a chain of tags, by forward and backward sums. */
public class Crf {
    private final int fault;

    public Crf(int fault) {
        this.fault = fault;
    }

    public double[][] transitions = {{0.1, 0.5}, {-0.3, 0.2}};
    public double[][] dTransitions;
    private int[] tags = {0, 1, 1, 0};

    private double lse(double a, double b) {
        double m = Math.max(a, b);
        return m + Math.log(Math.exp(a - m) + Math.exp(b - m));
    }

    public double nll(double[][] emissions) {
        int n = emissions.length;
        double s = 0;
        for (int t = 0; t < n; t++) {
            s += emissions[t][tags[t]];
            if (t > 0) s += transitions[tags[t - 1]][tags[t]];
        }
        double[] a = emissions[0].clone();
        for (int t = 1; t < n; t++) {
            double[] b = new double[2];
            for (int j = 0; j < 2; j++)
                b[j] = lse(a[0] + transitions[0][j], a[1] + transitions[1][j]) + emissions[t][j];
            a = b;
        }
        return lse(a[0], a[1]) - s;
    }

    public double[][] backward(double[][] e) {
        int n = e.length;
        double[][] a = new double[n][2], b = new double[n][2];
        a[0] = e[0].clone();
        for (int t = 1; t < n; t++)
            for (int j = 0; j < 2; j++)
                a[t][j] = lse(a[t - 1][0] + transitions[0][j], a[t - 1][1] + transitions[1][j]) + e[t][j];
        for (int t = n - 2; t >= 0; t--)
            for (int i = 0; i < 2; i++)
                b[t][i] = lse(
                        transitions[i][0] + e[t + 1][0] + b[t + 1][0], transitions[i][1] + e[t + 1][1] + b[t + 1][1]);
        double z = lse(a[n - 1][0], a[n - 1][1]);
        double[][] de = new double[n][2];
        dTransitions = new double[2][2];
        for (int t = 0; t < n; t++)
            for (int i = 0; i < 2; i++) {
                de[t][i] = Math.exp(a[t][i] + b[t][i] - z) - (tags[t] == i ? 1 : 0);
                if (t > 0)
                    for (int k = 0; k < 2; k++)
                        dTransitions[fault == 1 ? i : k][fault == 1 ? k : i] +=
                                Math.exp(a[t - 1][k] + transitions[k][i] + e[t][i] + b[t][i] - z)
                                        - (tags[t - 1] == k && tags[t] == i && (fault != 2 || t < 3) ? 1 : 0);
            }
        return de;
    }
}
