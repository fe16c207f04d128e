package io.github.nnmaven.binding;

import java.util.Arrays;

/**
 * A point at which a function is checked.
 *
 * @param values one for each variable
 * @param label  {@code point 2 (normal, seed 7)}
 */
record BoundPoint(ArrayValue[] values, String label) {
    /** The flat numbers, copied. */
    double[][] flat() {
        return Arrays.stream(values).map(v -> v.flat().clone()).toArray(double[][]::new);
    }

    /** Other numbers in the same shapes. */
    ArrayValue[] at(double[][] numbers) {
        ArrayValue[] at = new ArrayValue[values.length];
        Arrays.setAll(at, v -> values[v].with(numbers[v]));
        return at;
    }
}
