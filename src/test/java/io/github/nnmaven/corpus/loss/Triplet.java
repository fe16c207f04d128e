package io.github.nnmaven.corpus.loss;

/** Triplet loss with a result record. */
public class Triplet {
    /** Loss and the three gradients. */
    public record Result(double loss, double[] dAnchor, double[] dPositive, double[] dNegative) {}

    public Result evaluate(double[] anchor, double[] positive, double[] negative) {
        double l = 1;
        int n = anchor.length;
        for (int i = 0; i < n; i++) {
            l += Math.pow(anchor[i] - positive[i], 2) - Math.pow(anchor[i] - negative[i], 2);
        }
        double[] da = new double[n];
        double[] dp = new double[n];
        double[] dn = new double[n];
        if (l > 0) {
            for (int i = 0; i < n; i++) {
                da[i] = anchorGradient(anchor[i], positive[i], negative[i]);
                dp[i] = 2 * (positive[i] - anchor[i]);
                dn[i] = 2 * (anchor[i] - negative[i]);
            }
        }
        return new Result(Math.max(0, l), da, dp, dn);
    }

    protected double anchorGradient(double a, double p, double n) {
        return 2 * (n - p);
    }

    /** Only the positive pair pulls. */
    public static class OneTermMissing extends Triplet {
        @Override
        protected double anchorGradient(double a, double p, double n) {
            return 2 * (a - p);
        }
    }
}
