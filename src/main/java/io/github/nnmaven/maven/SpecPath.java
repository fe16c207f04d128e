package io.github.nnmaven.maven;

import java.nio.file.Path;

/**
 * A spec file and what messages call it.
 *
 * @param file absolute
 * @param name relative to the module, with forward slashes
 */
record SpecPath(Path file, String name) {
    static SpecPath of(Path base, Path file) {
        Path normal = file.toAbsolutePath().normalize();
        return new SpecPath(normal, relative(base.toAbsolutePath().normalize(), normal));
    }

    /** The path as messages show it: from {@code base}, or whole when it lies on another drive. */
    static String relative(Path base, Path file) {
        boolean comparable = file.getRoot() == null || file.getRoot().equals(base.getRoot());
        return (comparable ? base.relativize(file) : file).toString().replace('\\', '/');
    }
}
