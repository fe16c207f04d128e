package io.github.nnmaven.propagation;

import java.io.Serializable;

/**
 * How one quantity grows on its way through the hidden layers, over replicates with different seeds.
 *
 * <p>Forward it is {@code log10 rms(h_K)/rms(h_1)} over K−1 steps, backward {@code log10 rms(dl/df_1)/rms(dl/df_{K−1})}
 * over K−2 steps.
 *
 * @param seeds          replicates that were run
 * @param counted        replicates whose growth is a number: neither a whole layer zero nor a NaN or infinity
 * @param zeroSeeds      replicates in which a whole layer is exactly zero
 * @param nonFiniteSeeds replicates with a NaN or an infinity
 * @param steps          from the first to the last layer
 * @param decades        total growth, in powers of ten
 * @param factor         growth for each step
 * @param spread         standard deviation of the total over the replicates, in powers of ten; NaN below two
 */
public record Growth(
        int seeds,
        int counted,
        int zeroSeeds,
        int nonFiniteSeeds,
        int steps,
        Interval decades,
        Interval factor,
        double spread)
        implements Serializable {}
