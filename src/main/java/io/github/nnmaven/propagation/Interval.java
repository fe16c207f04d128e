package io.github.nnmaven.propagation;

import java.io.Serializable;

/**
 * A mean with its 95 % confidence interval; all three NaN when nothing was measured, and equal when every replicate gave
 * the same.
 */
public record Interval(double mean, double low, double high) implements Serializable {
    /** Nothing was measured. */
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

    /** The interval of this quantity divided by a positive number. */
    Interval dividedBy(double divisor) {
        return new Interval(mean / divisor, low / divisor, high / divisor);
    }

    /** The interval of 10 to the power of this quantity. */
    Interval exponentiated() {
        return new Interval(Math.pow(10, mean), Math.pow(10, low), Math.pow(10, high));
    }
}
