package io.github.nnmaven.spec;

/**
 * Explicit numbers.
 *
 * @param rows  row by row; a number is one row of one, a list is one row
 * @param rank  0 a number, 1 a list, 2 a list of lists (all of the same length, checked by the reader)
 * @param where place of the whole
 */
public record Numbers(double[][] rows, int rank, Location where) implements TensorValues {}
