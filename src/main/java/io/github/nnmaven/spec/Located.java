package io.github.nnmaven.spec;

/**
 * A value with the place where it was written.
 *
 * @param value what was read
 * @param where the place of the value (not of its key)
 */
public record Located<T>(T value, Location where) {}
