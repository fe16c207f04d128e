package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of a function at one of its points.
 *
 * @param name       of the subject
 * @param source     {@code file:line}
 * @param point      where it is checked
 * @param variables  in order
 * @param bounds     one for each variable
 * @param singles    whether the project's code takes the variable in single precision
 */
record FunctionPoint(
        String name,
        String source,
        BoundPoint point,
        List<Variable> variables,
        List<Bounds> bounds,
        boolean[] singles) {
    List<Tensor> tensors() {
        return IntStream.range(0, variables.size())
                .mapToObj(v -> tensor(variables.get(v).name(), point.values()[v].shape()))
                .toList();
    }

    private static Tensor tensor(String name, Shape shape) {
        List<List<Integer>> indices = shape.isRagged()
                ? IntStream.range(0, shape.size()).mapToObj(shape::index).toList()
                : List.of();
        return new Tensor(name, shape.extents(), indices);
    }

    /** The point, as far as the variables can take it. */
    double[][] start() {
        double[][] start = point.flat();
        for (int v = 0; v < start.length; v++) {
            int tensor = v;
            start[v] = Arrays.stream(start[v]).map(x -> nearest(tensor, x)).toArray();
        }
        return start;
    }

    ArrayValue[] at(double[][] numbers) {
        return point.at(numbers);
    }

    double nearest(int variable, double x) {
        return singles[variable] ? (float) x : x;
    }
}
