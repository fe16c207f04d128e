package io.github.nnmaven.corpus.loss;

/** Pinball loss. */
public class Quantile {
    private final double tau;

    Quantile(double tau) {
        this.tau = tau;
    }

    static Quantile median() {
        return new Quantile(0.5);
    }

    static Quantile of(double tau) {
        return new Quantile(tau);
    }

    double loss(double[] forecast, double[] observed) {
        double s = 0;
        for (int i = 0; i < forecast.length; i++) {
            double u = observed[i] - forecast[i];
            s += u >= 0 ? tau * u : (tau - 1) * u;
        }
        return s / forecast.length;
    }

    double[] dLoss(double[] forecast, double[] observed) {
        double[] g = new double[forecast.length];
        for (int i = 0; i < g.length; i++) g[i] = (observed[i] >= forecast[i] ? -tau : 1 - tau) / g.length;
        return g;
    }

    double[] dLossSwapped(double[] forecast, double[] observed) {
        double[] g = new double[forecast.length];
        for (int i = 0; i < g.length; i++) g[i] = (observed[i] >= forecast[i] ? 1 - tau : -tau) / g.length;
        return g;
    }
}
