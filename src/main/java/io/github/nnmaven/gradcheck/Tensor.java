package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Name and shape of one tensor of a subject's parameters. Its values are a flat array, last index fastest (row-major).
 *
 * @param name    unique in the subject, for example {@code linear0.weights}
 * @param shape   extents, each 1 or more; empty for a number; of rows that differ in length the number of their entries
 * @param indices of the entries in turn where the rows differ in length; else none, and the shape tells
 */
public record Tensor(String name, List<Integer> shape, List<List<Integer>> indices) implements Serializable {
    public Tensor {
        shape = List.copyOf(shape);
        indices = List.copyOf(indices);
        if (!indices.isEmpty() && indices.size() != size(shape)) {
            throw new IllegalArgumentException(indices.size() + " indices for " + size(shape) + " entries of " + name);
        }
    }

    /** A tensor whose rows are alike. */
    public Tensor(String name, List<Integer> shape) {
        this(name, shape, List.of());
    }

    /** Number of entries. */
    public int size() {
        return size(shape);
    }

    private static int size(List<Integer> shape) {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The multi-dimensional index of a flat one. */
    public List<Integer> index(int flat) {
        if (!indices.isEmpty()) {
            return indices.get(flat);
        }
        Integer[] index = new Integer[shape.size()];
        int rest = flat;
        for (int d = shape.size() - 1; d >= 0; d--) {
            index[d] = rest % shape.get(d);
            rest /= shape.get(d);
        }
        return List.of(index);
    }

    /** An entry as messages name it: {@code linear0.weights[0, 1]}; a number by itself has no index. */
    public String entry(List<Integer> index) {
        return index.isEmpty() ? name : name + index;
    }

    /** The same tensor once for each output, whose number comes first in shape and index. */
    Tensor perOutput(int outputs) {
        List<List<Integer>> all = new ArrayList<>();
        for (int output = 0; output < outputs; output++) {
            for (List<Integer> index : indices) {
                all.add(behind(output, index));
            }
        }
        return new Tensor(name, behind(outputs, shape), all);
    }

    private static List<Integer> behind(int first, List<Integer> rest) {
        List<Integer> whole = new ArrayList<>(List.of(first));
        whole.addAll(rest);
        return whole;
    }

    /** The flat index of a multi-dimensional one. */
    int flat(List<Integer> index) {
        if (!indices.isEmpty()) {
            return indices.indexOf(index);
        }
        int flat = 0;
        for (int d = 0; d < shape.size(); d++) {
            flat = flat * shape.get(d) + index.get(d);
        }
        return flat;
    }
}
