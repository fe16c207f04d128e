package io.github.nnmaven.corpus.loss;

/** Pairwise ranking loss over all pairs. */
public class Ranking {
    private final int[] relevance = {2, 0, 1, 0};

    public double loss(double... scores) {
        double s = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (relevance[i] > relevance[j]) s += Math.log1p(Math.exp(scores[j] - scores[i]));
            }
        }
        return s;
    }

    public double[] lambdas(double... scores) {
        double[] g = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (relevance[i] > relevance[j]) {
                    double p = 1 / (1 + Math.exp(scores[i] - scores[j]));
                    g[i] -= p;
                    loser(g, j, p);
                }
            }
        }
        return g;
    }

    protected void loser(double[] g, int j, double p) {
        g[j] += p;
    }

    /** The less relevant one never gets its part. */
    public static class WinnersOnly extends Ranking {
        @Override
        protected void loser(double[] g, int j, double p) {}
    }
}
