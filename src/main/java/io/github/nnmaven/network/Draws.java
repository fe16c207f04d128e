package io.github.nnmaven.network;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Matrices of random numbers, drawn row by row as NumPy does. */
final class Draws {
    private Draws() {}

    static RealMatrix matrix(int rows, int columns, DoubleSupplier source) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int c = 0; c < columns; c++) {
                row[c] = source.getAsDouble();
            }
        }
        return new Array2DRowRealMatrix(values, false);
    }
}
