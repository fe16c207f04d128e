package io.github.nnmaven.fork;

import java.io.Serializable;
import java.util.List;

/**
 * The project's compiled classes and what they need.
 *
 * @param entries folders and jars, absolute
 * @param missing what is said of a class that is in none of them
 */
public record ClassPath(List<String> entries, String missing) implements Serializable {
    /** Nothing at all. */
    public static final ClassPath NONE = new ClassPath(List.of(), "there is no class path");

    /** Copies the list. */
    public ClassPath {
        entries = List.copyOf(entries);
    }
}
