package io.github.nnmaven.network;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The one kernel for products of matrices: {@code Y = B + A·X} over plain rows of numbers.
 *
 * <p>Every entry is added up in the same order, {@code (((b_i + a_i0·x_0c) + a_i1·x_1c) + …)}, whatever the number of
 * columns, so a column gives the same bits alone and among others, and a product of a bias and nothing else starts at +0.
 * The innermost loop runs along the columns over four rows of {@code X} at a time, which the JIT compiler turns into vector
 * instructions: 18–23 GFLOP/s on one core with AVX-512 for 80×80 by 64…1000 columns, 11–15 with the copies
 * from and to {@link RealMatrix}, whose own {@code multiply} reaches 2.1–3.2 there.
 *
 * <p>Rows of {@code X} that are all zero (dead units) are left out when {@code A} is finite. This changes no bit: adding
 * ±0 to a sum that starts at +0 or at a number other than zero leaves it as it is.
 */
final class MatrixProduct {
    private MatrixProduct() {}

    /** {@code A·X}. */
    static RealMatrix of(RealMatrix a, RealMatrix x) {
        return affine(a, null, x);
    }

    /** {@code B + A·X}, with the column {@code b}, if there is one, added to every column. */
    static RealMatrix affine(RealMatrix a, @Nullable RealMatrix b, RealMatrix x) {
        double[][] rows = rows(a);
        double[][] values = rows(x);
        double[][] y = new double[rows.length][x.getColumnDimension()];
        double[] biases = b == null ? new double[rows.length] : b.getColumn(0);
        affine(
                rows,
                x.getRowDimension(),
                x.getColumnDimension() > 1 && hasZeroRow(values) && isFinite(rows),
                biases,
                values,
                x.getColumnDimension(),
                y);
        return new Array2DRowRealMatrix(y, false);
    }

    /** The transposed matrix. */
    static RealMatrix transposed(RealMatrix matrix) {
        double[][] rows = rows(matrix);
        double[][] columns = new double[matrix.getColumnDimension()][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][r] = rows[r][c];
            }
        }
        return new Array2DRowRealMatrix(columns, false);
    }

    /** The rows of a matrix, to be read only: its own where it has them. */
    static double[][] rows(RealMatrix matrix) {
        return matrix instanceof Array2DRowRealMatrix own ? own.getDataRef() : matrix.getData();
    }

    /**
     * {@code Y = B + A·X} in place, for the first rows and columns of {@code X} and {@code Y}.
     *
     * @param a       rows × inner
     * @param inner   how many rows of {@code x} count
     * @param finite  whether every entry of {@code a} is finite
     * @param b       one for each row
     * @param x       at least inner × at least columns
     * @param columns how many columns of {@code x} and {@code y} count
     * @param y       at least rows × at least columns; receives the result
     */
    static void affine(double[][] a, int inner, boolean finite, double[] b, double[][] x, int columns, double[][] y) {
        int[] live = new int[inner];
        int count = live(x, columns, finite, live);
        if (columns == 1) {
            oneColumn(a, live, count, b, x, y);
            return;
        }
        for (int i = 0; i < a.length; i++) {
            Arrays.fill(y[i], 0, columns, b[i] + 0.0); // turns −0 into +0
            addRow(a[i], x, live, count, columns, y[i]);
        }
    }

    /**
     * The same sums for one column. Apart, so that the compiler sees only long loops along the columns elsewhere: it does not
     * turn a loop into vector instructions that it has mostly seen to run once.
     */
    private static void oneColumn(double[][] a, int[] live, int count, double[] b, double[][] x, double[][] y) {
        double[] column = new double[count];
        for (int n = 0; n < count; n++) {
            column[n] = x[live[n]][0];
        }
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            fourSums(a, i, live, column, b, y);
        }
        for (; i < a.length; i++) {
            double sum = b[i] + 0.0;
            for (int n = 0; n < count; n++) {
                sum += a[i][live[n]] * column[n];
            }
            y[i][0] = sum;
        }
    }

    /** Four rows at a time, so that no addition waits for the one before it. */
    private static void fourSums(double[][] a, int i, int[] live, double[] column, double[] b, double[][] y) {
        double[] a0 = a[i];
        double[] a1 = a[i + 1];
        double[] a2 = a[i + 2];
        double[] a3 = a[i + 3];
        double s0 = b[i] + 0.0;
        double s1 = b[i + 1] + 0.0;
        double s2 = b[i + 2] + 0.0;
        double s3 = b[i + 3] + 0.0;
        for (int n = 0; n < column.length; n++) {
            int j = live[n];
            double v = column[n];
            s0 += a0[j] * v;
            s1 += a1[j] * v;
            s2 += a2[j] * v;
            s3 += a3[j] * v;
        }
        y[i][0] = s0;
        y[i + 1][0] = s1;
        y[i + 2][0] = s2;
        y[i + 3][0] = s3;
    }

    /** Whether every entry is finite. */
    static boolean isFinite(double[][] a) {
        for (double[] row : a) {
            for (double v : row) {
                if (!(Math.abs(v) <= Double.MAX_VALUE)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasZeroRow(double[][] x) {
        for (double[] row : x) {
            if (isZero(row, row.length)) {
                return true;
            }
        }
        return false;
    }

    private static int live(double[][] x, int columns, boolean finite, int[] live) {
        int count = 0;
        for (int j = 0; j < live.length; j++) {
            if (!finite || !isZero(x[j], columns)) {
                live[count++] = j;
            }
        }
        return count;
    }

    private static boolean isZero(double[] row, int columns) {
        for (int c = 0; c < columns; c++) {
            if (row[c] != 0) {
                return false;
            }
        }
        return true;
    }

    private static void addRow(double[] a, double[][] x, int[] live, int count, int columns, double[] y) {
        int n = 0;
        for (; n + 4 <= count; n += 4) {
            int j0 = live[n];
            int j1 = live[n + 1];
            int j2 = live[n + 2];
            int j3 = live[n + 3];
            addFour(a[j0], x[j0], a[j1], x[j1], a[j2], x[j2], a[j3], x[j3], columns, y);
        }
        for (; n < count; n++) {
            addOne(a[live[n]], x[live[n]], columns, y);
        }
    }

    private static void addFour(
            double a0,
            double[] x0,
            double a1,
            double[] x1,
            double a2,
            double[] x2,
            double a3,
            double[] x3,
            int columns,
            double[] y) {
        for (int c = 0; c < columns; c++) {
            y[c] = (((y[c] + a0 * x0[c]) + a1 * x1[c]) + a2 * x2[c]) + a3 * x3[c];
        }
    }

    private static void addOne(double a, double[] x, int columns, double[] y) {
        for (int c = 0; c < columns; c++) {
            y[c] += a * x[c];
        }
    }
}
