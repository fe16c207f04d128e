package io.github.nnmaven.propagation;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix with an exponent of its own, {@code values·2^exponent}: sizes far beyond those of a double. Moving the exponent
 * is exact, so nothing changes while sizes stay ordinary.
 *
 * @param values   of ordinary size
 * @param exponent of two
 */
record Scaled(RealMatrix values, int exponent) {
    private static final int ORDINARY = 200;

    static Scaled of(RealMatrix values) {
        return new Scaled(values, 0);
    }

    /** The same matrix with its largest value near 1, if it was far from it. */
    Scaled centred() {
        int far = Math.getExponent(largest());
        boolean ordinary = Math.abs(far) <= ORDINARY || far > Double.MAX_EXPONENT || far < Double.MIN_EXPONENT - 53;
        return ordinary ? this : new Scaled(times(-far), exponent + far);
    }

    /** As plain doubles; what is too large becomes infinite, what is too small zero. */
    RealMatrix plain() {
        return exponent == 0 ? values : times(exponent);
    }

    private RealMatrix times(int power) {
        double[][] rows = values.getData();
        for (double[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                row[c] = Math.scalb(row[c], power);
            }
        }
        return new Array2DRowRealMatrix(rows, false);
    }

    /** The rows of the values, not to be written to. */
    double[][] rows() {
        return values instanceof Array2DRowRealMatrix plain ? plain.getDataRef() : values.getData();
    }

    /** Largest finite magnitude. */
    private double largest() {
        double largest = 0;
        for (double[] row : rows()) {
            for (double v : row) {
                double magnitude = Math.abs(v);
                largest = magnitude > largest && magnitude <= Double.MAX_VALUE ? magnitude : largest;
            }
        }
        return largest;
    }
}
