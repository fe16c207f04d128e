package io.github.nnmaven.gradcheck;

/**
 * Optional capability of a {@link Subject} or {@link VectorSubject} that is defined between bounds only: an interval for
 * each entry. No evaluation is ever asked for outside it. Near an edge steps are shorter or lie on one side.
 */
public interface Domain {
    /** Lower bound, {@code -Infinity} when there is none. */
    double low(int tensor, int entry);

    /** Upper bound, {@code Infinity} when there is none. */
    double high(int tensor, int entry);

    /** Whether the lower bound itself is outside. */
    default boolean lowOpen(int tensor, int entry) {
        return false;
    }

    /** Whether the upper bound itself is outside. */
    default boolean highOpen(int tensor, int entry) {
        return false;
    }
}
