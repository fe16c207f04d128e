package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.MultivariateMatrixFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;

/** One class that is both: value() means two things by its type. */
public class PolarMap implements MultivariateVectorFunction {
    @Override
    public double[] value(double[] p) {
        return new double[] {p[0] * Math.cos(p[1]), p[0] * Math.sin(p[1]), p[0]};
    }

    public MultivariateMatrixFunction jacobian() {
        return p -> new double[][] {
            {Math.cos(p[1]), -p[0] * Math.sin(p[1])}, {Math.sin(p[1]), p[0] * Math.cos(p[1])}, {1, 0}
        };
    }

    public double[][] jacobianWithoutRadius(double[] p) {
        return new double[][] {{Math.cos(p[1]), -Math.sin(p[1])}, {Math.sin(p[1]), Math.cos(p[1])}, {1, 0}};
    }
}
