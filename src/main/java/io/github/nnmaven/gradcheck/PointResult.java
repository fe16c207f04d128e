package io.github.nnmaven.gradcheck;

import java.util.List;

/**
 * A subject at one point.
 *
 * @param loss    the function's value there
 * @param tensors one for each tensor, in the subject's order
 */
public record PointResult(double loss, List<TensorResult> tensors) {
    public PointResult {
        tensors = List.copyOf(tensors);
    }
}
