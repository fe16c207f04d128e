package io.github.nnmaven.random;

import org.apache.commons.math3.random.MersenneTwister;

/** PLACEHOLDER for the helper: NumPy's legacy generator. */
public final class NumpyRandom {
    private final MersenneTwister twister;

    private NumpyRandom(MersenneTwister twister) {
        this.twister = twister;
    }

    /** Seeds as {@code numpy.random.seed(seed)}; 0…2³²−1. */
    public static NumpyRandom seeded(long seed) {
        return new NumpyRandom(new MersenneTwister((int) seed));
    }

    /** The next double in [0, 1), 53 random bits. */
    public double nextDouble() {
        return twister.nextDouble();
    }

    /** The next standard normal, in NumPy's order. */
    public double nextNormal() {
        return twister.nextGaussian();
    }
}
