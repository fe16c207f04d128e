package io.github.nnmaven.network;

import io.github.nnmaven.random.NumpyRandom;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The same number everywhere; 0 for {@code zeros}. Draws nothing.
 *
 * @param value any number
 */
public record Constant(double value) implements Initializer {
    @Override
    public RealMatrix values(TensorShape shape, int fanIn, int fanOut, NumpyRandom random) {
        return Draws.matrix(shape.rows(), shape.columns(), () -> value);
    }

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return 0;
    }
}
