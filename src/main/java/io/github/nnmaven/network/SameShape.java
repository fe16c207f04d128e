package io.github.nnmaven.network;

import org.apache.commons.math3.linear.RealMatrix;

/** Outputs and targets of a loss belong together one by one. */
final class SameShape {
    private SameShape() {}

    static void require(RealMatrix output, RealMatrix target) {
        if (output.getRowDimension() != target.getRowDimension()
                || output.getColumnDimension() != target.getColumnDimension()) {
            throw new IllegalArgumentException("the output is " + output.getRowDimension() + "×"
                    + output.getColumnDimension() + ", but the target is " + target.getRowDimension() + "×"
                    + target.getColumnDimension());
        }
    }
}
