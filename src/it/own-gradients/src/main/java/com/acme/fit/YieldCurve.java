package com.acme.fit;

/** Nelson–Siegel: residuals against quotes and their Jacobian [quote][parameter]; level, slope, curvature. */
public class YieldCurve {
    protected static final double[] MATURITY = {0.5, 1, 2, 5, 10};
    private static final double[] QUOTE = {0.021, 0.022, 0.025, 0.031, 0.034};
    protected static final double TAU = 1.8;

    public double[] residuals(double[] p) {
        double[] r = new double[MATURITY.length];
        for (int i = 0; i < r.length; i++) {
            double e = Math.exp(-MATURITY[i] / TAU);
            double load = (1 - e) * TAU / MATURITY[i];
            r[i] = p[0] + p[1] * load + p[2] * p[2] * (load - e) - QUOTE[i];
        }
        return r;
    }

    public double[][] jacobian(double[] p) {
        double[][] j = new double[MATURITY.length][3];
        for (int i = 0; i < j.length; i++) {
            double e = Math.exp(-MATURITY[i] / TAU);
            double load = (1 - e) * TAU / MATURITY[i];
            j[i][0] = 1;
            j[i][1] = load;
            j[i][2] = 2 * p[2] * (load - e);
        }
        return j;
    }
}
