package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.special.Erf;

/** A call's price and its greeks, each a method of its own. */
public class BlackScholes {
    public static double price(double s, double k, double vol, double t) {
        double d1 = d1(s, k, vol, t);
        return s * phi(d1) - k * phi(d1 - vol * Math.sqrt(t));
    }

    public static double delta(double s, double k, double vol, double t) {
        return phi(d1(s, k, vol, t));
    }

    public static double vega(double s, double k, double vol, double t) {
        return s * density(d1(s, k, vol, t)) * Math.sqrt(t);
    }

    /** By calendar time: the opposite sign. */
    public static double theta(double s, double k, double vol, double t) {
        return -s * density(d1(s, k, vol, t)) * vol / (2 * Math.sqrt(t));
    }

    /** Vega for one percent. */
    public static double vegaPercent(double s, double k, double vol, double t) {
        return vega(s, k, vol, t) / 100;
    }

    private static double d1(double s, double k, double vol, double t) {
        return (Math.log(s / k) + 0.5 * vol * vol * t) / (vol * Math.sqrt(t));
    }

    private static double phi(double x) {
        return 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
