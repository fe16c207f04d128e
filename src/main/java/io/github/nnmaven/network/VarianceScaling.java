package io.github.nnmaven.network;

import io.github.nnmaven.random.NumpyRandom;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Draws with variance {@code scale/n}, where {@code n} counts the inputs, the units, or their mean: He, Glorot and LeCun
 * initialization. Not truncated (as PyTorch; Keras cuts its normals at two standard deviations).
 *
 * <p>Normal: {@code g·√(scale/n)}. Uniform: from {@code −√(3·scale/n)} to {@code √(3·scale/n)}, which has that variance.
 *
 * @param scale        2 for He, 1 for Glorot and LeCun
 * @param fan          what {@code n} is
 * @param distribution normal or uniform
 */
public record VarianceScaling(double scale, Fan fan, Distribution distribution) implements Initializer {
    /** The number that the variance is divided by. */
    public enum Fan {
        /** Inputs of the layer: keeps the variance of the values going forward. */
        IN,
        /** Units of the layer: keeps the variance of the gradients going backward. */
        OUT,
        /** The mean of both. */
        AVERAGE;

        double of(int fanIn, int fanOut) {
            return this == IN ? fanIn : this == OUT ? fanOut : (fanIn + (double) fanOut) / 2;
        }
    }

    /** Shape of the distribution. */
    public enum Distribution {
        NORMAL,
        UNIFORM
    }

    /** He et al. 2015: variance {@code 2/n}, for ReLU. */
    public static VarianceScaling he(Fan fan, Distribution distribution) {
        return new VarianceScaling(2, fan, distribution);
    }

    /** Glorot and Bengio 2010: variance {@code 2/(inputs + units)}. */
    public static VarianceScaling glorot(Distribution distribution) {
        return new VarianceScaling(1, Fan.AVERAGE, distribution);
    }

    /** LeCun et al. 1998: variance {@code 1/inputs}. */
    public static VarianceScaling lecun(Distribution distribution) {
        return new VarianceScaling(1, Fan.IN, distribution);
    }

    @Override
    public RealMatrix values(TensorShape shape, int fanIn, int fanOut, NumpyRandom random) {
        double std = standardDeviation(fanIn, fanOut);
        double limit = Math.sqrt(3 * scale / fan.of(fanIn, fanOut));
        return distribution == Distribution.NORMAL
                ? Draws.normals(shape, -0.0, std, random)
                : Draws.matrix(shape.rows(), shape.columns(), () -> random.nextUniform(-limit, limit));
    }

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return Math.sqrt(scale / fan.of(fanIn, fanOut));
    }
}
