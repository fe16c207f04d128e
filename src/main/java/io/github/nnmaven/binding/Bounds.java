package io.github.nnmaven.binding;

/**
 * An interval in which all entries of a variable lie.
 *
 * @param lowOpen  whether the lower end lies outside
 * @param highOpen whether the upper end lies outside
 */
record Bounds(double low, boolean lowOpen, double high, boolean highOpen) {
    static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
}
