package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.analysis.MultivariateMatrixFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;

/** Model and Jacobian as two objects, the older least-squares interface. */
public class VectorModel {
    private static final double[] TIMES = {1, 2, 3};

    public MultivariateVectorFunction model() {
        return p -> {
            double[] v = new double[TIMES.length];
            for (int i = 0; i < v.length; i++) v[i] = p[0] / (1 + p[1] * TIMES[i]);
            return v;
        };
    }

    public MultivariateMatrixFunction jacobian() {
        return p -> {
            double[][] j = new double[TIMES.length][2];
            for (int i = 0; i < j.length; i++) {
                double q = 1 + p[1] * TIMES[i];
                j[i][0] = 1 / q;
                j[i][1] = -p[0] * TIMES[i] / (q * q);
            }
            return j;
        };
    }

    public MultivariateMatrixFunction wrongJacobian() {
        return p -> {
            double[][] j = jacobian().value(p);
            j[0][1] = -p[0] / (1 + p[1]); // the square was lost where the time is one
            return j;
        };
    }
}
