package io.github.nnmaven.spec;

import java.util.List;

/** A batch of inputs or targets. */
public sealed interface DataSpec {
    /** Where it is written. */
    Location where();

    /**
     * Explicit values; a number stands for all entries.
     *
     * @param numbers rank 0, or rank 2 with one row an example
     */
    record Explicit(Numbers numbers) implements DataSpec {
        @Override
        public Location where() {
            return numbers.where();
        }
    }

    /**
     * Standard normal or uniform draws, as a features × examples matrix drawn row by row.
     *
     * @param kind     the distribution
     * @param features rows; 0 when not written (as many as the place needs, or 1)
     * @param examples columns; 0 when not written
     * @param first    mean of the normal (default 0) or lower end of the uniform (default 0)
     * @param second   standard deviation of the normal (default 1) or upper end of the uniform (default 1)
     */
    record Drawn(Kind kind, int features, int examples, double first, double second, Location where)
            implements DataSpec {
        /** Distribution. */
        public enum Kind {
            NORMAL,
            UNIFORM
        }
    }

    /**
     * A file of numbers, one line an example.
     *
     * @param path relative to the spec file
     */
    record Csv(String path, Location where) implements DataSpec {}

    /**
     * Class labels, one an example, counted from 0.
     */
    record Labels(List<Located<Integer>> labels, Location where) implements DataSpec {
        public Labels {
            labels = List.copyOf(labels);
        }
    }
}
