package io.github.nnmaven.network;

import io.github.nnmaven.random.NumpyRandom;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Uniform numbers {@code low + (high − low)·u}, with {@code u} from [0, 1): {@code numpy.random.uniform(low, high)}.
 *
 * @param low  finite
 * @param high finite, not below {@code low}
 */
public record Uniform(double low, double high) implements Initializer {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is not finite or {@code high} is below {@code low}
     */
    public Uniform {
        if (!(low <= high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException(
                    "the range of uniform must be finite with low ≤ high, but was " + low + " to " + high);
        }
    }

    @Override
    public RealMatrix values(TensorShape shape, int fanIn, int fanOut, NumpyRandom random) {
        return Draws.matrix(shape.rows(), shape.columns(), () -> random.nextUniform(low, high));
    }

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return (high - low) / Math.sqrt(12);
    }
}
