package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.ParametricUnivariateFunction;

/** Four-parameter logistic: d + (a − d)/(1 + (x/c)^b), as a dose-response curve. */
public enum Logistic4 implements ParametricUnivariateFunction {
    RIGHT(1),
    WRONG(-1);

    private final double sign;

    Logistic4(double sign) {
        this.sign = sign;
    }

    @Override
    public double value(double x, double... p) {
        return p[3] + (p[0] - p[3]) / (1 + Math.pow(x / p[2], p[1]));
    }

    @Override
    public double[] gradient(double x, double... p) {
        double r = Math.pow(x / p[2], p[1]);
        double q = 1 + r;
        double k = (p[0] - p[3]) * r / (q * q);
        return new double[] {1 / q, -k * Math.log(x / p[2]), sign * k * p[1] / p[2], 1 - 1 / q};
    }
}
