package io.github.nnmaven.network;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * NumPy's broadcasting of matrices: an extent of 1 is repeated to whatever the other side needs. So one number goes with any
 * shape, one row or one column with a matrix, and a row with a column gives a matrix.
 */
public final class Broadcast {
    private Broadcast() {}

    /**
     * Repeats {@code values} to the given shape.
     *
     * @throws IllegalArgumentException if they do not fit; the message names both shapes
     */
    public static RealMatrix to(RealMatrix values, int rows, int columns) {
        int r = values.getRowDimension();
        int c = values.getColumnDimension();
        if ((r != 1 && r != rows) || (c != 1 && c != columns)) {
            throw mismatch(r, c, rows, columns);
        }
        double[][] repeated = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                repeated[i][j] = values.getEntry(r == 1 ? 0 : i, c == 1 ? 0 : j);
            }
        }
        return new Array2DRowRealMatrix(repeated, false);
    }

    /**
     * Repeats both matrices to the shape that they have together.
     *
     * @return {@code a} and {@code b}, of the same shape
     * @throws IllegalArgumentException if they have none; the message names both shapes
     */
    public static List<RealMatrix> together(RealMatrix a, RealMatrix b) {
        int rows = common(a.getRowDimension(), b.getRowDimension(), a, b);
        int columns = common(a.getColumnDimension(), b.getColumnDimension(), a, b);
        return List.of(to(a, rows, columns), to(b, rows, columns));
    }

    private static int common(int m, int n, RealMatrix a, RealMatrix b) {
        if (m != n && m != 1 && n != 1) {
            throw mismatch(a.getRowDimension(), a.getColumnDimension(), b.getRowDimension(), b.getColumnDimension());
        }
        return m == 1 ? n : m;
    }

    private static IllegalArgumentException mismatch(int r1, int c1, int r2, int c2) {
        return new IllegalArgumentException(
                "shape " + r1 + "×" + c1 + " does not fit " + r2 + "×" + c2 + ": each extent must be equal or 1");
    }
}
