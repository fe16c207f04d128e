package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import java.util.List;

/**
 * Name and shape of one tensor of a subject's parameters. Its values are a flat array, last index fastest (row-major).
 *
 * @param name  unique in the subject, for example {@code linear0.weights}
 * @param shape extents, each 1 or more; empty for a number
 */
public record Tensor(String name, List<Integer> shape) implements Serializable {
    public Tensor {
        shape = List.copyOf(shape);
    }

    /** Number of entries. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The multi-dimensional index of a flat one. */
    public List<Integer> index(int flat) {
        Integer[] index = new Integer[shape.size()];
        int rest = flat;
        for (int d = shape.size() - 1; d >= 0; d--) {
            index[d] = rest % shape.get(d);
            rest /= shape.get(d);
        }
        return List.of(index);
    }
}
