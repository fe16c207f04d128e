package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.ParametricUnivariateFunction;

/** The same with one power of u too few. */
public final class GaussianWrongSigma implements ParametricUnivariateFunction {
    private final Gaussian right = new Gaussian();

    @Override
    public double value(double x, double... p) {
        return right.value(x, p);
    }

    @Override
    public double[] gradient(double x, double... p) {
        double[] g = right.gradient(x, p);
        g[2] = g[1];
        return g;
    }
}
