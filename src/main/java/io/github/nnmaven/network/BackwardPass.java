package io.github.nnmaven.network;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * All gradients of one backward pass.
 *
 * @param input      {@code ∂L/∂x}, of the network input's shape
 * @param outputs    {@code ∂L/∂output} of each stage
 * @param parameters {@code ∂L/∂parameter} of each of {@link Network#tensors}
 */
public record BackwardPass(RealMatrix input, List<RealMatrix> outputs, List<RealMatrix> parameters) {
    public BackwardPass {
        outputs = List.copyOf(outputs);
        parameters = List.copyOf(parameters);
    }
}
