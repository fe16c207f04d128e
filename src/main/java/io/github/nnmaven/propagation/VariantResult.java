package io.github.nnmaven.propagation;

import java.io.Serializable;
import java.util.List;

/**
 * One initialization, both ways.
 *
 * @param name {@code declared}, or what the spec calls it
 * @param tensors of the declared draw, in network order; empty for all but the declared initialization
 */
public record VariantResult(
        String name, DirectionResult forward, DirectionResult backward, List<TensorStatistics> tensors)
        implements Serializable {
    /** Copies the list. */
    public VariantResult {
        tensors = List.copyOf(tensors);
    }
}
