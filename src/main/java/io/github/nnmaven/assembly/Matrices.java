package io.github.nnmaven.assembly;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Flat row-major arrays, as the check sees a tensor, and matrices, as the network does. */
final class Matrices {
    private Matrices() {}

    static RealMatrix matrix(double[] flat, int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(flat, i * columns, values[i], 0, columns);
        }
        return new Array2DRowRealMatrix(values, false);
    }

    /** A matrix of these numbers: {@code known} itself where it has them bit for bit, so that what stays is not copied. */
    static RealMatrix matrix(double[] flat, RealMatrix known) {
        int columns = known.getColumnDimension();
        double[][] rows = rows(known);
        for (int i = 0; i < rows.length; i++) {
            if (!Arrays.equals(rows[i], 0, columns, flat, i * columns, (i + 1) * columns)) {
                return matrix(flat, rows.length, columns);
            }
        }
        return known;
    }

    static double[] flat(RealMatrix matrix) {
        int columns = matrix.getColumnDimension();
        double[] flat = new double[Math.multiplyExact(matrix.getRowDimension(), columns)];
        double[][] rows = rows(matrix);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * columns, columns);
        }
        return flat;
    }

    /** The rows of a matrix, to be read only: its own where it has them. */
    private static double[][] rows(RealMatrix matrix) {
        return matrix instanceof Array2DRowRealMatrix own ? own.getDataRef() : matrix.getData();
    }

    static RealMatrix filled(int rows, int columns, double value) {
        return MatrixUtils.createRealMatrix(rows, columns).scalarAdd(value);
    }
}
