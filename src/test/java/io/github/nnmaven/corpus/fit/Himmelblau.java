package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;

/** Lambdas handed to an optimiser, kept behind getters. */
public class Himmelblau {
    private final MultivariateFunction f =
            x -> Math.pow(x[0] * x[0] + x[1] - 11, 2) + Math.pow(x[0] + x[1] * x[1] - 7, 2);

    public ObjectiveFunction getObjectiveFunction() {
        return new ObjectiveFunction(f);
    }

    public ObjectiveFunctionGradient getGradient() {
        return new ObjectiveFunctionGradient(x -> {
            double a = x[0] * x[0] + x[1] - 11;
            double b = x[0] + x[1] * x[1] - 7;
            return new double[] {4 * x[0] * a + 2 * b, 2 * a + 4 * x[1] * b};
        });
    }

    /** An anonymous class with the inner derivative of the second square forgotten. */
    public ObjectiveFunctionGradient getWrongGradient() {
        return new ObjectiveFunctionGradient(new MultivariateVectorFunction() {
            @Override
            public double[] value(double[] x) {
                double a = x[0] * x[0] + x[1] - 11;
                double b = x[0] + x[1] * x[1] - 7;
                return new double[] {4 * x[0] * a + 2 * b, 2 * a + 2 * b};
            }
        });
    }
}
