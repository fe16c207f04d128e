package io.github.nnmaven.binding;

import java.util.Arrays;
import java.util.Map;

/**
 * A point at which a function is checked.
 *
 * @param values one for each variable
 * @param data   what the point gives to arguments that are not differentiated
 * @param label  {@code point 2 (normal, seed 7)}
 */
record BoundPoint(ArrayValue[] values, Map<String, ArrayValue> data, String label) {
    /** The flat numbers, copied. */
    double[][] flat() {
        return Arrays.stream(values).map(v -> v.flat().clone()).toArray(double[][]::new);
    }

    /** The same point under another label. */
    BoundPoint labelled(String other) {
        return new BoundPoint(values, data, other);
    }

    /** Other numbers in the same shapes. */
    ArrayValue[] at(double[][] numbers) {
        ArrayValue[] at = new ArrayValue[values.length];
        Arrays.setAll(at, v -> values[v].with(numbers[v]));
        return at;
    }
}
