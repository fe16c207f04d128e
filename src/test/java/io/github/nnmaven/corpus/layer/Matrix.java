package io.github.nnmaven.corpus.layer;

/** A matrix type of the project's own: column-major inside. */
public final class Matrix {
    private final int rows;
    private final int cols;
    private final double[] data;

    public Matrix(int rows, int cols) {
        this(rows, cols, new double[rows * cols]);
    }

    public Matrix(int rows, int cols, double[] data) {
        this.rows = rows;
        this.cols = cols;
        this.data = data;
    }

    public static Matrix of(double[][] values) {
        Matrix m = new Matrix(values.length, values[0].length);
        for (int i = 0; i < m.rows; i++) for (int j = 0; j < m.cols; j++) m.set(i, j, values[i][j]);
        return m;
    }

    public double get(int i, int j) {
        return data[i + j * rows];
    }

    public void set(int i, int j, double v) {
        data[i + j * rows] = v;
    }

    public int rows() {
        return rows;
    }

    public int cols() {
        return cols;
    }

    public double[][] toArray() {
        double[][] a = new double[rows][cols];
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) a[i][j] = get(i, j);
        return a;
    }

    /** The live numbers, column by column. */
    public double[] data() {
        return data;
    }

    public Matrix times(Matrix o) {
        Matrix m = new Matrix(rows, o.cols);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < o.cols; j++)
                for (int k = 0; k < cols; k++) m.set(i, j, m.get(i, j) + get(i, k) * o.get(k, j));
        return m;
    }

    public Matrix transpose() {
        Matrix m = new Matrix(cols, rows);
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) m.set(j, i, get(i, j));
        return m;
    }
}
