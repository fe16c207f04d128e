package io.github.nnmaven.gradcheck;

/**
 * Optional capability of a {@link Subject} or {@link VectorSubject} that cannot take every number: code in single
 * precision takes only those that a {@code float} can hold. Steps are realised on the grid.
 */
public interface Grid {
    /** The number nearest to {@code x} that the entry can have; itself when the entry can have it. */
    double nearest(int tensor, int entry, double x);
}
