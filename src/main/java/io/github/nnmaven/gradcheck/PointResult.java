package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject at one point.
 *
 * @param loss    the function's value there; the root mean square of the outputs when there are several
 * @param tensors one for each tensor, in the subject's order
 * @param label   which point it is, for example {@code point 2 (normal, seed 7)}; null when there is only one
 */
public record PointResult(
        double loss, List<TensorResult> tensors, @Nullable String label) implements Serializable {
    public PointResult {
        tensors = List.copyOf(tensors);
    }

    /** A point without a name. */
    public PointResult(double loss, List<TensorResult> tensors) {
        this(loss, tensors, null);
    }
}
