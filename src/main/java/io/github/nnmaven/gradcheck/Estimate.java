package io.github.nnmaven.gradcheck;

/**
 * A numeric derivative with its error bound.
 *
 * @param value      {@code n}
 * @param truncation bound of what the step's size does, a kink inside the stencil included
 * @param rounding   bound of what the noise of the function does
 * @param jump       right minus left one-sided derivative; about 0 where the function is smooth
 * @param jumpNoise  what rounding alone can make of {@code jump}
 * @param step       {@code h}
 */
record Estimate(double value, double truncation, double rounding, double jump, double jumpNoise, double step) {
    /** {@code E}: truncation and rounding together, never one of them alone. */
    double error() {
        return truncation + rounding;
    }

    /** Whether the intervals {@code n ± E} of two estimates meet. */
    boolean agreesWith(Estimate other) {
        return Math.abs(value - other.value) <= error() + other.error();
    }

    /** Whether the one-sided derivatives differ by far more than rounding explains. */
    boolean hasJump() {
        return Math.abs(jump) > 4 * jumpNoise;
    }

    /** Whether the function did not move at all. */
    boolean isStill() {
        return value == 0 && truncation == 0 && jump == 0;
    }
}
