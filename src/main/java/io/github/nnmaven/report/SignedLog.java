package io.github.nnmaven.report;

import java.util.Arrays;

/**
 * An axis for numbers of either sign and any size: logarithmic on both sides of 0, which has a place of its own; so have
 * −∞ at the one end and ∞ and NaN at the other.
 *
 * @param low  exponent of ten of the smallest magnitude; smaller ones stand at it
 * @param high exponent of ten of the largest magnitude
 */
record SignedLog(int low, int high) {
    private static final int MOST_DECADES = 16;

    static SignedLog of(double[] values) {
        double[] exponents = Arrays.stream(values)
                .map(Math::abs)
                .filter(v -> v > 0 && v < Double.POSITIVE_INFINITY)
                .map(Math::log10)
                .sorted()
                .toArray();
        if (exponents.length == 0) {
            return new SignedLog(0, 1);
        }
        int high = (int) Math.ceil(exponents[exponents.length - 1]);
        int low = (int) Math.floor(exponents[0]);
        return new SignedLog(Math.min(high - 1, Math.max(low, high - MOST_DECADES)), high);
    }

    /** From −1 to 1. */
    double position(double value) {
        if (!Double.isFinite(value)) {
            return value < 0 ? -1 : 1;
        }
        double decades = Math.max(0, Math.log10(Math.abs(value)) - low);
        return value == 0 ? 0 : Math.signum(value) * (decades + 1) / (high - low + 2);
    }
}
