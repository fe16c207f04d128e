package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Error {@code εf} of one value of a function, measured: three standard deviations from a table of differences over nine
 * neighbouring points (Moré and Wild, <i>Estimating computational noise</i>, 2011), and never less than half a unit in the
 * last place.
 *
 * @param absolute measured at the point
 * @param relative the same relative to the value there; it holds where the value is larger than at the point. Where the
 *     value has almost cancelled, which makes its noise look large, 2⁻⁴⁶
 */
record Noise(double absolute, double relative) {
    private static final double HALF_ULP = 0x1p-53;
    private static final double SINGLE_PRECISION = 0x1p-20;
    private static final double FLOAT = 0x1p-27;
    private static final double CANCELLED = 0x1p-46;
    private static final int WIDENINGS = 6;
    /** Values in a table. */
    static final int POINTS = 9;
    /** How far from the point the last value of the widest table is, in steps. */
    static final double LONGEST = POINTS * 0x1p18;

    private static final int ORDER = 4;
    /** Variance of a fourth difference of independent values of variance 1: {@code 1 + 16 + 36 + 16 + 1}. */
    private static final double VARIANCE = 70;

    /**
     * Measures along a line. All points lie on one side of the start, so that a kink there does no harm; on the other side
     * where the function is not finite on the first. When the function does not move at all its values are coarser than the steps, as in single precision: the steps grow until it does.
     *
     * @param line the function along it; at 0 is the point
     * @param step distance of two points, so small that only noise remains in fourth differences
     * @param base the function's value at the point
     */
    static Noise along(DoubleUnaryOperator line, double step, double base) {
        double distance = step;
        double[] table = values(line, distance);
        if (!isFinite(table)) {
            distance = -step;
            table = values(line, distance);
        }
        for (int k = 0; k < WIDENINGS && isFlat(table); k++) {
            distance *= 8;
            table = values(line, distance);
        }
        return ofTable(table, base);
    }

    /** Measures from nine values at equal distances. */
    static Noise ofTable(double[] values, double base) {
        double[] table = values.clone();
        for (int order = 1; order <= ORDER; order++) {
            for (int i = 0; i < POINTS - order; i++) {
                table[i] = table[i + 1] - table[i];
            }
        }
        double sum = 0;
        for (int i = 0; i < POINTS - ORDER; i++) {
            sum += table[i] * table[i];
        }
        double deviation = Math.sqrt(sum / ((POINTS - ORDER) * VARIANCE));
        return of(Double.isFinite(deviation) ? 3 * deviation : 0, base);
    }

    private static double[] values(DoubleUnaryOperator line, double distance) {
        double[] values = new double[POINTS];
        Arrays.setAll(values, i -> line.applyAsDouble((i + 1) * distance));
        return values;
    }

    private static boolean isFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static boolean isFlat(double[] values) {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }

    /** Noise of the given size, at least half a unit in the last place of the base. */
    static Noise of(double absolute, double base) {
        double measured = Math.max(absolute, Math.abs(base) * HALF_ULP);
        double relative = base == 0 ? 0 : measured / Math.abs(base);
        return new Noise(measured, relative <= SINGLE_PRECISION ? Math.max(HALF_ULP, relative) : CANCELLED);
    }

    /** Whether it is that of numbers with about seven digits. */
    boolean isSinglePrecision() {
        return relative >= FLOAT && relative <= SINGLE_PRECISION;
    }

    /** {@code εf} of values up to the given size. */
    double at(double size) {
        return Math.max(absolute, relative * size);
    }
}
