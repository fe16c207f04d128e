package io.github.nnmaven.network;

import io.github.nnmaven.random.NumpyRandom;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Values written down, broadcast to the tensor's shape by {@link Broadcast}. Draws nothing.
 *
 * @param given one number, one row, one column, or a matrix of the tensor's shape
 */
public record ExplicitValues(RealMatrix given) implements Initializer {
    /**
     * The values in the tensor's shape.
     *
     * @throws IllegalArgumentException if they do not broadcast to it; the message names both shapes
     */
    @Override
    public RealMatrix values(TensorShape shape, int fanIn, int fanOut, NumpyRandom random) {
        return Broadcast.to(given, shape.rows(), shape.columns());
    }

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return 0;
    }
}
