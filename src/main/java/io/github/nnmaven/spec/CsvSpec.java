package io.github.nnmaven.spec;

import java.util.List;

/**
 * A file of numbers. As points of a variable it is one line a point; as data or for a variable of rank 2 the whole file is
 * one matrix.
 *
 * @param file    relative to the spec file
 * @param skip    lines above the numbers
 * @param columns the ones to take, counted from 0, in this order; none: all
 */
public record CsvSpec(Located<String> file, int skip, List<Integer> columns, Location where) {
    public CsvSpec {
        columns = List.copyOf(columns);
    }
}
