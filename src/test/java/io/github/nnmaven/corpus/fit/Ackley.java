package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.MultivariateDifferentiableFunction;

/** Two spellings of one function, for numbers and for derivative structures. */
public class Ackley implements MultivariateDifferentiableFunction {
    @Override
    public double value(double[] x) {
        double r = Math.sqrt((x[0] * x[0] + x[1] * x[1]) / 2);
        double c = (Math.cos(2 * Math.PI * x[0]) + Math.cos(2 * Math.PI * x[1])) / 2;
        return -20 * Math.exp(-0.2 * r) - Math.exp(c) + 20 + Math.E;
    }

    @Override
    public DerivativeStructure value(DerivativeStructure[] x) {
        DerivativeStructure r =
                x[0].multiply(x[0]).add(x[1].multiply(x[1])).divide(2).sqrt();
        DerivativeStructure c = x[0].multiply(2 * Math.PI)
                .cos()
                .add(x[1].multiply(second()).cos())
                .divide(2);
        return r.multiply(-0.2).exp().multiply(-20).subtract(c.exp()).add(20 + Math.E);
    }

    protected double second() {
        return 2 * Math.PI;
    }

    /** The two spellings have drifted apart. */
    public static class Drifted extends Ackley {
        @Override
        protected double second() {
            return 2 * 3.14;
        }
    }
}
