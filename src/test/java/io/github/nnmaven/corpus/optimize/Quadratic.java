package io.github.nnmaven.corpus.optimize;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** ½xᵀMx + bᵀx on vectors and matrices of Commons Math. */
public class Quadratic {
    protected final RealMatrix m = new Array2DRowRealMatrix(new double[][] {{2, 1, 0}, {0.5, 3, -1}, {0.2, 0.4, 1}});
    private final RealVector b = new ArrayRealVector(new double[] {1, -2, 0.5});

    public double value(RealVector x) {
        return 0.5 * x.dotProduct(m.operate(x)) + b.dotProduct(x);
    }

    public RealVector gradient(RealVector x) {
        return symmetric().operate(x).add(b);
    }

    protected RealMatrix symmetric() {
        return m.add(m.transpose()).scalarMultiply(0.5);
    }

    public RealMatrix hessian(RealVector x) {
        return symmetric();
    }

    /** Takes M for symmetric. */
    public static class Asymmetric extends Quadratic {
        @Override
        protected RealMatrix symmetric() {
            return m;
        }
    }
}
