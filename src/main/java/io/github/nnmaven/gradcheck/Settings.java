package io.github.nnmaven.gradcheck;

import org.jspecify.annotations.Nullable;

/**
 * What a user may choose about a method; null means the method's own default.
 *
 * @param step finite-difference step, absolute, positive and finite
 * @param rtol relative tolerance, 0 or more and finite
 * @param atol absolute tolerance, 0 or more and finite
 */
public record Settings(
        @Nullable Double step,
        @Nullable Double rtol,
        @Nullable Double atol) {
    /** Every default. */
    public static final Settings DEFAULTS = new Settings(null, null, null);

    /** @throws IllegalArgumentException if a value is out of its range, NaN included */
    public Settings {
        if (step != null && !(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step must be positive and finite, but was " + step);
        }
        requireTolerance("rtol", rtol);
        requireTolerance("atol", atol);
    }

    private static void requireTolerance(String name, @Nullable Double value) {
        if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be 0 or more and finite, but was " + value);
        }
    }

    double stepOr(double otherwise) {
        return step == null ? otherwise : step;
    }

    double rtolOr(double otherwise) {
        return rtol == null ? otherwise : rtol;
    }

    double atolOr(double otherwise) {
        return atol == null ? otherwise : atol;
    }
}
