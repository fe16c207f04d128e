package io.github.nnmaven.network;

import io.github.nnmaven.random.NumpyRandom;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Normal numbers {@code mean + std·g}, with standard normal draws {@code g}: {@code numpy.random.normal(mean, std)}.
 *
 * @param mean finite
 * @param std  standard deviation, 0 or more
 */
public record Normal(double mean, double std) implements Initializer {
    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException if one is not finite or {@code std} is negative
     */
    public Normal {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("the mean of normal must be finite, but was " + mean);
        }
        if (!(std >= 0 && std < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the standard deviation of normal must be finite and not negative, but was " + std);
        }
    }

    /** The standard normal distribution. */
    public static Normal standard() {
        return new Normal(0, 1);
    }

    /**
     * Mean 0, given the variance: {@code g·√variance}.
     *
     * @throws IllegalArgumentException if the variance is negative or not finite
     */
    public static Normal ofVariance(double variance) {
        if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the variance of normal must be finite and not negative, but was " + variance);
        }
        return new Normal(0, Math.sqrt(variance));
    }

    @Override
    public RealMatrix values(TensorShape shape, int fanIn, int fanOut, NumpyRandom random) {
        return Draws.normals(shape, mean, std, random);
    }

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return std;
    }
}
