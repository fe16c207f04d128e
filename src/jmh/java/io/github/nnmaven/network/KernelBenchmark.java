package io.github.nnmaven.network;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The matrix product alone, in place, at the size at which it is fastest: what everything else is measured against. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KernelBenchmark {
    private static final int UNITS = 100;
    private static final int COLUMNS = 256;

    /** Floating-point operations of one product, in millions. */
    public static final double MEGAFLOP = 2.0 * UNITS * UNITS * COLUMNS / 1e6;

    private final double[][] weights = filled(UNITS, UNITS);
    private final double[][] x = filled(UNITS, COLUMNS);
    private final double[][] y = new double[UNITS][COLUMNS];
    private final double[] biases = new double[UNITS];

    private static double[][] filled(int rows, int columns) {
        double[][] values = new double[rows][columns];
        Arrays.setAll(values, r -> {
            double[] row = new double[columns];
            Arrays.setAll(row, c -> Math.sin(r * columns + c));
            return row;
        });
        return values;
    }

    /** Forgets the last result. */
    @Setup
    public void clear() {
        Arrays.stream(y).forEach(row -> Arrays.fill(row, 0));
    }

    @Benchmark
    public double[][] product() {
        MatrixProduct.affine(weights, UNITS, true, biases, x, COLUMNS, y);
        return y;
    }
}
