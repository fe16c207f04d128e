package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.ParametricUnivariateFunction;

/** a·exp(b·x) + c for Commons Math's curve fitter. */
public class ExponentialFit implements ParametricUnivariateFunction {
    @Override
    public double value(double x, double... p) {
        return p[0] * Math.exp(p[1] * x) + p[2];
    }

    @Override
    public double[] gradient(double x, double... p) {
        double e = Math.exp(p[1] * x);
        return new double[] {e, p[0] * factor(x) * e, 1};
    }

    protected double factor(double x) {
        return x;
    }

    /** Lost the x of the exponent. */
    public static class WithoutX extends ExponentialFit {
        @Override
        protected double factor(double x) {
            return 1;
        }
    }
}
