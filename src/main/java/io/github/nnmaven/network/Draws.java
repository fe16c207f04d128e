package io.github.nnmaven.network;

import io.github.nnmaven.random.NumpyRandom;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Matrices of random numbers, drawn row by row as NumPy does. */
final class Draws {
    private Draws() {}

    /** {@code mean + std·g} with standard normals {@code g}; a mean of −0 changes no bit. */
    static RealMatrix normals(TensorShape shape, double mean, double std, NumpyRandom random) {
        double[][] values = new double[shape.rows()][shape.columns()];
        for (double[] row : values) {
            random.nextNormals(row);
            for (int c = 0; c < row.length; c++) {
                row[c] = mean + std * row[c];
            }
        }
        return new Array2DRowRealMatrix(values, false);
    }

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
