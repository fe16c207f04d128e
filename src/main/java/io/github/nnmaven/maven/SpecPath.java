package io.github.nnmaven.maven;

import io.github.nnmaven.fork.SpecContent;
import io.github.nnmaven.fork.SpecSet;
import io.github.nnmaven.spec.SpecReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

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

    /**
     * Reads spec files, those with problems too.
     *
     * @throws MojoExecutionException if a file cannot be read
     */
    static SpecSet read(List<SpecPath> paths) throws MojoExecutionException {
        List<SpecContent> contents = new ArrayList<>();
        for (SpecPath path : paths) {
            contents.add(path.content());
        }
        return SpecSet.read(contents);
    }

    private SpecContent content() throws MojoExecutionException {
        try (InputStream in = Files.newInputStream(file)) {
            // one byte more than is legal tells the reader that there is too much; the rest would only fill memory
            return new SpecContent(name, in.readNBytes(SpecReader.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read " + name + ": " + e, e);
        }
    }
}
