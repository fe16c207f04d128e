package io.github.nnmaven.network;

import io.github.nnmaven.random.NumpyRandom;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * First values of one tensor.
 *
 * <p>Random initializers take their numbers row by row from the generator, as {@code numpy.random.normal(size=(rows,
 * columns))} does; the others leave the generator alone.
 */
public interface Initializer {
    /**
     * Makes the values of one tensor.
     *
     * @param shape  rows and columns of the tensor
     * @param fanIn  inputs of the layer that the tensor belongs to
     * @param fanOut units of that layer
     */
    RealMatrix values(TensorShape shape, int fanIn, int fanOut, NumpyRandom random);

    /**
     * Standard deviation that the values are drawn with, 0 when they are not random. In units of the weights.
     */
    double standardDeviation(int fanIn, int fanOut);
}
