package io.github.nnmaven.corpus.model;

/** Log-likelihood of a hidden chain in the logits of its transitions. */
public class Hmm {
    static final int[] OBS = {0, 1, 1, 0, 1};

    static double[] sm(double[] z) {
        double s = 0;
        double[] p = new double[z.length];
        for (int i = 0; i < z.length; i++) s += p[i] = Math.exp(z[i]);
        for (int i = 0; i < z.length; i++) p[i] /= s;
        return p;
    }

    public static double logLikelihood(double[][] transitionLogits) {
        double[][] A = {sm(transitionLogits[0]), sm(transitionLogits[1])};
        double[][] B = {{0.8, 0.2}, {0.3, 0.7}};
        double[] a = {0.5 * B[0][OBS[0]], 0.5 * B[1][OBS[0]]};
        for (int t = 1; t < OBS.length; t++) {
            double[] n = new double[2];
            for (int j = 0; j < 2; j++) {
                for (int i = 0; i < 2; i++) n[j] += a[i] * A[i][j];
                n[j] *= B[j][OBS[t]];
            }
            a = n;
        }
        return Math.log(a[0] + a[1]);
    }

    public static double[][] gradient(double[][] transitionLogits) {
        double[][] A = {sm(transitionLogits[0]), sm(transitionLogits[1])};
        double[][] B = {{0.8, 0.2}, {0.3, 0.7}};
        int T = OBS.length;
        double[][] al = new double[T][2], be = new double[T][2];
        for (int i = 0; i < 2; i++) al[0][i] = 0.5 * B[i][OBS[0]];
        for (int t = 1; t < T; t++)
            for (int j = 0; j < 2; j++) {
                for (int i = 0; i < 2; i++) al[t][j] += al[t - 1][i] * A[i][j];
                al[t][j] *= B[j][OBS[t]];
            }
        be[T - 1][0] = be[T - 1][1] = 1;
        for (int t = T - 2; t >= 0; t--)
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < 2; j++) be[t][i] += A[i][j] * B[j][OBS[t + 1]] * be[t + 1][j];
        double L = al[T - 1][0] + al[T - 1][1];
        double[][] xi = new double[2][2];
        for (int t = 0; t < T - 1; t++)
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < 2; j++) xi[i][j] += al[t][i] * A[i][j] * B[j][OBS[t + 1]] * be[t + 1][j] / L;
        double[][] g = new double[2][2];
        for (int i = 0; i < 2; i++) {
            double n = xi[i][0] + xi[i][1];
            for (int j = 0; j < 2; j++) g[i][j] = xi[i][j] - n * A[i][j];
        }
        return g;
    }
}
