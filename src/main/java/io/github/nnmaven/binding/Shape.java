package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the numbers of a nested array lie, from a single number (rank 0) to arrays of any rank, whose rows may differ in
 * length. Entries are counted row by row, last index fastest.
 */
public sealed interface Shape {
    /**
     * All rows alike.
     *
     * @param extents one for each index; none for a number
     */
    record Regular(List<Integer> extents) implements Shape {
        public Regular {
            extents = List.copyOf(extents);
        }

        @Override
        public int size() {
            int size = 1;
            for (int extent : extents) {
                size = Math.multiplyExact(size, extent);
            }
            return size;
        }

        @Override
        public int rank() {
            return extents.size();
        }

        @Override
        public List<Shape> rows() {
            return extents.isEmpty() ? List.of() : java.util.Collections.nCopies(extents.get(0), row());
        }

        private Shape row() {
            return new Regular(extents.subList(1, extents.size()));
        }

        @Override
        public String toString() {
            return extents.isEmpty()
                    ? "number"
                    : extents.stream().map(String::valueOf).collect(Collectors.joining("×", "[", "]"));
        }
    }

    /**
     * Rows that differ. Made by {@link Shape#of(List)} only, so that equal shapes are equal.
     *
     * @param rows at least two
     */
    record Ragged(List<Shape> rows) implements Shape {
        public Ragged {
            rows = List.copyOf(rows);
        }

        @Override
        public int size() {
            return rows.stream().mapToInt(Shape::size).reduce(0, Math::addExact);
        }

        @Override
        public int rank() {
            return 1 + rows.stream().mapToInt(Shape::rank).max().orElse(0);
        }

        @Override
        public String toString() {
            return rows.stream().map(Shape::inner).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** How many numbers. */
    int size();

    /** How many indices the deepest entry has. */
    int rank();

    /** The shapes of the rows; empty for a number. */
    List<Shape> rows();

    /** The shape of these rows, one above the other. */
    static Shape of(List<Shape> rows) {
        if (rows.isEmpty()) {
            return new Regular(List.of(0));
        }
        Shape first = rows.get(0);
        if (first instanceof Regular regular && rows.stream().allMatch(first::equals)) {
            List<Integer> extents = new ArrayList<>(List.of(rows.size()));
            extents.addAll(regular.extents());
            return new Regular(extents);
        }
        return new Ragged(rows);
    }

    /** A single number. */
    static Shape number() {
        return new Regular(List.of());
    }

    /** An array without ragged rows; a number if there are no extents. */
    static Shape of(int... extents) {
        return new Regular(Arrays.stream(extents).boxed().toList());
    }

    /** A single number? */
    default boolean isNumber() {
        return rank() == 0;
    }

    /** Do rows differ in length or depth? */
    default boolean isRagged() {
        return this instanceof Ragged;
    }

    /** The extents of a shape that is not ragged; of a ragged one the number of its entries, as if it were flat. */
    default List<Integer> extents() {
        return List.of(size());
    }

    /** The indices of a flat entry, outermost first, each from 0; none for a number. */
    default List<Integer> index(int flat) {
        if (flat < 0 || flat >= size()) {
            throw new IndexOutOfBoundsException("entry " + flat + " of " + this + ", which has " + size());
        }
        List<Integer> index = new ArrayList<>();
        Shape at = this;
        int rest = flat;
        while (!at.isNumber()) {
            List<Shape> rows = at.rows();
            int row = 0;
            while (rest >= rows.get(row).size()) {
                rest -= rows.get(row++).size();
            }
            index.add(row);
            at = rows.get(row);
        }
        return List.copyOf(index);
    }

    private static String inner(Shape row) {
        return row.isNumber() ? "number" : row.rank() == 1 && !row.isRagged() ? "" + row.size() : row.toString();
    }
}
