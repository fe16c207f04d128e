package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.ParametricUnivariateFunction;

/** norm, mean, sigma. */
public final class Gaussian implements ParametricUnivariateFunction {
    @Override
    public double value(double x, double... p) {
        double u = (x - p[1]) / p[2];
        return p[0] * Math.exp(-0.5 * u * u);
    }

    @Override
    public double[] gradient(double x, double... p) {
        double u = (x - p[1]) / p[2];
        double e = Math.exp(-0.5 * u * u);
        return new double[] {e, p[0] * e * u / p[2], p[0] * e * u * u / p[2]};
    }
}
