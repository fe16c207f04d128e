package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A deliberate bug.
 *
 * @param name   what it does
 * @param damage claimed gradient of a tensor → the damaged one, a new array
 */
record Mutation(String name, BiFunction<double[], Tensor, double[]> damage) {
    /** The bugs that people make most often. */
    static List<Mutation> all(int examples) {
        List<Mutation> all = new ArrayList<>(List.of(
                times("zero", 0),
                times("sign", -1),
                times("times 2", 2),
                times("times 1/2", 0.5),
                times("plus 0.1 %", 1.001),
                new Mutation("transposed", Mutation::transposed),
                new Mutation("neighbours swapped", (a, tensor) -> swapped(a))));
        if (examples > 1) {
            all.add(times("times examples", examples));
            all.add(times("divided by examples", 1.0 / examples));
        }
        return all;
    }

    private static Mutation times(String name, double factor) {
        return new Mutation(
                name, (a, tensor) -> Arrays.stream(a).map(v -> factor * v).toArray());
    }

    /** A matrix laid out by columns instead of rows; other tensors stay. */
    static double[] transposed(double[] a, Tensor tensor) {
        if (tensor.shape().size() != 2) {
            return a.clone();
        }
        int rows = tensor.shape().get(0);
        int columns = tensor.shape().get(1);
        double[] transposed = new double[a.length];
        Arrays.setAll(transposed, k -> a[k % rows * columns + k / rows]);
        return transposed;
    }

    /** The first two neighbours that differ, swapped. */
    private static double[] swapped(double[] a) {
        double[] swapped = a.clone();
        for (int i = 0; i + 1 < a.length; i++) {
            if (a[i] != a[i + 1]) {
                swapped[i] = a[i + 1];
                swapped[i + 1] = a[i];
                return swapped;
            }
        }
        return swapped;
    }
}
