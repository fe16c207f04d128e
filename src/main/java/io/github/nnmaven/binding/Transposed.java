package io.github.nnmaven.binding;

/** A matrix the other way round. */
final class Transposed {
    private Transposed() {}

    /** Of a matrix row by row, the same row by row of its transpose, which has {@code columns} rows. */
    static double[] of(double[] flat, int rows, int columns) {
        double[] transposed = new double[flat.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                transposed[c * rows + r] = flat[r * columns + c];
            }
        }
        return transposed;
    }
}
