package io.github.nnmaven.spec;

import java.io.Serializable;

/**
 * A place in a spec file.
 *
 * @param file   path as the user would write it, relative to the project, with forward slashes
 * @param line   counted from 1
 * @param column counted from 1, in characters
 * @param width  how many characters of that line are meant, 1 or more
 */
public record Location(String file, int line, int column, int width) implements Serializable {
    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
