package io.github.nnmaven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Random numbers, drawn from NumPy's legacy generator.
 *
 * @param kind   the distribution
 * @param shapes what to draw, one point or several for each: {@code [4, 3]}, {@code []} for a number; no shape at all when
 *     none is written, which means: that of the place, or a number
 * @param count  how many points of each shape, 1 or more
 * @param seed   from 0 to 2³²−1; null: the run's
 * @param low    smallest number of {@code uniform}, {@code log-uniform} and {@code integer}
 * @param high   largest number of these; {@code integer} may draw it
 * @param mean   of {@code normal} and {@code sorted}
 * @param std    standard deviation of these
 */
public record RecipeSpec(
        Kind kind,
        List<List<Integer>> shapes,
        int count,
        @Nullable Long seed,
        double low,
        double high,
        double mean,
        double std,
        Location where) {
    public RecipeSpec {
        shapes = shapes.stream().map(List::copyOf).toList();
    }

    /** Distribution. */
    public enum Kind {
        /** Normal draws. */
        NORMAL,
        /** Uniform draws between low and high. */
        UNIFORM,
        /** Numbers whose logarithm is uniform between those of low and high, all positive. */
        LOG_UNIFORM,
        /** Whole numbers from low to high. */
        INTEGER,
        /** One 1 in each row of the last axis, zeros else. */
        ONE_HOT,
        /** Normal draws, ascending along the last axis. */
        SORTED,
        /** Positive numbers, each row of the last axis adding up to 1, uniform among all such. */
        SIMPLEX,
        /** A symmetric matrix with positive eigenvalues in the last two axes; a size {@code n} is the shape {@code [n, n]}. */
        POSITIVE_DEFINITE
    }
}
