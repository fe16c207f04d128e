package io.github.nnmaven.assembly;

/** Where a check is, so that it can be said of code that never comes back. */
@FunctionalInterface
public interface Progress {
    /** The check is at this point, in words: {@code point 2 (normal, seed 7)}. */
    void at(String point);
}
