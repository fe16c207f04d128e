package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.DifferentiableMultivariateFunction;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;

/** The old interface of Commons Math with gradient() and partialDerivative(k). */
@SuppressWarnings("deprecation")
public class Potential implements DifferentiableMultivariateFunction {
    @Override
    public double value(double[] x) {
        return x[0] * x[0] * x[1] + Math.exp(x[1] * x[2]);
    }

    @Override
    public MultivariateFunction partialDerivative(int k) {
        return x -> gradient().value(x)[k];
    }

    @Override
    public MultivariateVectorFunction gradient() {
        return x ->
                new double[] {2 * x[0] * x[1], x[0] * x[0] + x[2] * Math.exp(x[1] * x[2]), x[1] * Math.exp(x[1] * x[2])
                };
    }
}
