package io.github.nnmaven.corpus.loss;

/** The forward-backward recursion of connectionist temporal classification for a fixed label sequence, by log-scores. */
public class Ctc {
    private static final int[] LABELS = {0, 1, 0, 2, 0}; // blank a blank b blank

    /** −log of the sum over all alignments; scores are [time][symbol]. */
    public double loss(double[][] scores) {
        double[][] a = alpha(scores);
        int t = scores.length - 1;
        return -log(a[t][4] + a[t][3]);
    }

    public double[][] grad(double[][] scores) {
        int time = scores.length;
        double[][] a = alpha(scores);
        double[][] b = beta(scores);
        double total = a[time - 1][4] + a[time - 1][3];
        double[][] g = new double[time][3];
        for (int t = 0; t < time; t++) {
            for (int s = 0; s < 5; s++) add(g[t], LABELS[s], -a[t][s] * b[t][s] / total);
        }
        return g;
    }

    /** A label that occurs twice must be added twice. */
    protected void add(double[] g, int label, double amount) {
        g[label] += amount;
    }

    private static double[][] alpha(double[][] u) {
        double[][] a = new double[u.length][5];
        a[0][0] = Math.exp(u[0][0]);
        a[0][1] = Math.exp(u[0][1]);
        for (int t = 1; t < u.length; t++) {
            for (int s = 0; s < 5; s++) {
                double sum = a[t - 1][s] + (s > 0 ? a[t - 1][s - 1] : 0) + (s == 3 ? a[t - 1][1] : 0);
                a[t][s] = sum * Math.exp(u[t][LABELS[s]]);
            }
        }
        return a;
    }

    private static double[][] beta(double[][] u) {
        int last = u.length - 1;
        double[][] b = new double[u.length][5];
        b[last][4] = 1;
        b[last][3] = 1;
        for (int t = last - 1; t >= 0; t--) {
            for (int s = 0; s < 5; s++) {
                for (int next = s; next < 5; next++) {
                    if (next == s || next == s + 1 || (s == 1 && next == 3)) {
                        b[t][s] += b[t + 1][next] * Math.exp(u[t + 1][LABELS[next]]);
                    }
                }
            }
        }
        return b;
    }

    private static double log(double x) {
        return Math.log(x);
    }

    /** Assigns: only the last blank counts. */
    public static class Assigned extends Ctc {
        @Override
        protected void add(double[] g, int label, double amount) {
            g[label] = amount;
        }
    }
}
