package io.github.nnmaven.network;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One stage of a network: a function of its parameters and of a batch (features × examples).
 *
 * <p>Immutable and without memory: everything that the way back needs is captured by the {@link Pass}.
 */
public interface Layer {
    /** Number of output features for the given number of input features. */
    int outputs(int inputs);

    /** The parameters that this layer needs for the given number of input features, in drawing order; may be empty. */
    List<TensorShape> tensors(int inputs);

    /**
     * Evaluates the layer.
     *
     * @param input      features × examples
     * @param parameters one matrix for each of {@link #tensors}, in that order
     */
    Pass forward(RealMatrix input, List<RealMatrix> parameters);

    /** Whether examples (columns) are independent of one another; a layer that couples them says no. */
    default boolean separatesExamples() {
        return true;
    }
}
