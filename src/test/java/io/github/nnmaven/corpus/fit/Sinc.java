package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.UnivariateDifferentiableFunction;

/** Both overloads by hand. */
public class Sinc implements UnivariateDifferentiableFunction {
    @Override
    public double value(double x) {
        return Math.abs(x) < 1e-4 ? 1 - x * x / 6 : Math.sin(x) / x;
    }

    @Override
    public DerivativeStructure value(DerivativeStructure t) {
        double x = t.getValue();
        double s = value(x);
        double d1 = Math.abs(x) < 1e-4 ? -x / 3 : (Math.cos(x) - s) / x;
        double[] f = new double[t.getOrder() + 1];
        f[0] = s;
        if (f.length > 1) f[1] = slope(d1, x);
        return t.compose(f);
    }

    protected double slope(double right, double x) {
        return right;
    }

    /** Quotient rule with half of it. */
    public static class HalfQuotient extends Sinc {
        @Override
        protected double slope(double right, double x) {
            return Math.cos(x) / x;
        }
    }
}
