package io.github.nnmaven.assembly;

import java.nio.file.Path;
import java.util.List;

/** The compiled classes of the user's project; asked only when a spec names one. */
@FunctionalInterface
public interface ProjectClasses {
    /**
     * Finds a class by its binary name.
     *
     * @throws ClassNotFoundException if the project has no such class; its message says what was searched
     */
    Class<?> load(String name) throws ClassNotFoundException;

    /** The folders among those that are searched: the classes that this build compiles. */
    default List<Path> folders() {
        return List.of();
    }
}
