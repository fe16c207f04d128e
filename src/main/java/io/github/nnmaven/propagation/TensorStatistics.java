package io.github.nnmaven.propagation;

import java.io.Serializable;

/**
 * One parameter tensor of the declared draw.
 *
 * @param name       {@code linear0.weights}
 * @param rows       units
 * @param columns    inputs
 * @param declared   variance that it was declared with; NaN when it is not drawn
 * @param mean       of the values
 * @param variance   of the values
 * @param low        lower end of the 95 % interval of the true variance, by χ², if the values are normal
 * @param high       its upper end
 * @param kurtosis   excess kurtosis: 0 for a normal distribution, −1.2 for a uniform one
 * @param lookalike  well-known initializers that the values look like; empty when there is none
 * @param log10Update {@code log10(rms(∂ℓ/∂Ω)/rms(Ω))}: size of one gradient step with learning rate 1 against the weights
 */
public record TensorStatistics(
        String name,
        int rows,
        int columns,
        double declared,
        double mean,
        double variance,
        double low,
        double high,
        double kurtosis,
        String lookalike,
        double log10Update)
        implements Serializable {
    /** Whether the declared variance lies in the interval, or nothing was declared. */
    public boolean asDeclared() {
        return !(declared > 0) || (low <= declared && declared <= high);
    }
}
