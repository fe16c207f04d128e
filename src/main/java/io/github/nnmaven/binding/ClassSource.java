package io.github.nnmaven.binding;

/** The compiled classes of a project. */
@FunctionalInterface
public interface ClassSource {
    /**
     * Finds a class by its binary name, without initializing it.
     *
     * @throws ClassNotFoundException if there is none
     */
    Class<?> load(String binaryName) throws ClassNotFoundException;
}
