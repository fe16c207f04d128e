package io.github.nnmaven.corpus.loss;

/** Penalty: the intercept, the first coefficient, stays out of it. */
public class ElasticNet {
    public double penalty(double[] beta) {
        double s = 0;
        for (int j = 1; j < beta.length; j++) s += 0.3 * Math.abs(beta[j]) + 0.35 * beta[j] * beta[j];
        return s;
    }

    public double[] penaltyGradient(double[] beta) {
        double[] g = new double[beta.length];
        for (int j = first(); j < g.length; j++) g[j] = 0.3 * Math.signum(beta[j]) + 0.7 * beta[j];
        return g;
    }

    protected int first() {
        return 1;
    }

    public static class InterceptPenalised extends ElasticNet {
        @Override
        protected int first() {
            return 0;
        }
    }
}
