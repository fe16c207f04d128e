package io.github.nnmaven.corpus.loss;

/** Focal loss for one score, gamma as a constructor argument. */
public class FocalLoss {
    private final double gamma;

    public FocalLoss(double gamma) {
        this.gamma = gamma;
    }

    public double loss(double logit, boolean positive) {
        double p = p(logit, positive);
        return -Math.pow(1 - p, gamma) * Math.log(p);
    }

    public double dLogit(double logit, boolean positive) {
        double p = p(logit, positive);
        double byP = gamma * Math.pow(1 - p, gamma - 1) * Math.log(p) - Math.pow(1 - p, gamma) / p;
        return byP * p * (1 - p) * (positive ? 1 : -1);
    }

    /** The modulating factor taken for a constant. */
    public double dLogitConstantFactor(double logit, boolean positive) {
        double p = p(logit, positive);
        return -Math.pow(1 - p, gamma) / p * p * (1 - p) * (positive ? 1 : -1);
    }

    private static double p(double logit, boolean positive) {
        double s = 1 / (1 + Math.exp(-logit));
        return positive ? s : 1 - s;
    }
}
