package io.github.nnmaven.corpus.variety;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Jacobians that are filled into matrices of the caller, and ones that are matrices. */
public class Fill {
    private static final double[] X = {0, 1, 2, 3};

    public void setValues(double[] parameters, double[] values) {
        for (int i = 0; i < X.length; i++)
            values[i] = parameters[0] + parameters[1] * X[i] + Math.sin(parameters[2] * X[i]);
    }

    public double[] values(double[] parameters) {
        double[] v = new double[X.length];
        setValues(parameters, v);
        return v;
    }

    /** derivatives[parameter][value]. */
    public void setDerivatives(double[] parameters, double[][] derivatives) {
        for (int i = 0; i < X.length; i++) {
            derivatives[0][i] = 1;
            derivatives[1][i] = X[i];
            derivatives[2][i] = X[i] * Math.cos(parameters[2] * X[i]);
        }
    }

    public void setDerivativesWithoutX(double[] parameters, double[][] derivatives) {
        setDerivatives(parameters, derivatives);
        for (int i = 0; i < X.length; i++) derivatives[2][i] = Math.cos(parameters[2] * X[i]);
    }

    public RealVector residual(RealVector p) {
        return MatrixUtils.createRealVector(values(p.toArray()));
    }

    public RealMatrix residualJacobian(RealVector p) {
        double[][] d = new double[3][X.length];
        setDerivatives(p.toArray(), d);
        return MatrixUtils.createRealMatrix(d).transpose();
    }

    public RealMatrix residualJacobianWrong(RealVector p) {
        RealMatrix j = residualJacobian(p);
        j.multiplyEntry(3, 2, 2);
        return j;
    }
}
