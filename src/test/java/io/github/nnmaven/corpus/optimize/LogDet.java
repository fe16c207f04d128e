package io.github.nnmaven.corpus.optimize;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** log det of a positive definite matrix, a matrix in and a matrix out. */
public class LogDet {
    public double value(RealMatrix a) {
        return Math.log(new LUDecomposition(a).getDeterminant());
    }

    public RealMatrix gradient(RealMatrix a) {
        return new LUDecomposition(a).getSolver().getInverse().transpose();
    }

    /** The other convention: off-diagonal entries counted twice. */
    public RealMatrix gradientOfSymmetric(RealMatrix a) {
        RealMatrix g = gradient(a).scalarMultiply(2);
        for (int i = 0; i < g.getRowDimension(); i++) g.multiplyEntry(i, i, 0.5);
        return g;
    }
}
