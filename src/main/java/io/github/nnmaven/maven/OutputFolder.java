package io.github.nnmaven.maven;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Where results go. A file is written beside its place and then moved there, so that a build that is stopped leaves no
 * half-written one.
 *
 * @param base   the module
 * @param folder created when it is first needed
 */
record OutputFolder(Path base, Path folder) {
    /**
     * Writes a file, UTF-8, and returns its path as messages show it.
     *
     * @param name    relative to the folder
     * @param content writes itself
     */
    String write(String name, Content content) throws MojoExecutionException {
        Path target = folder.resolve(name).normalize();
        try {
            Files.createDirectories(target.resolveSibling("."));
            Path draft = target.resolveSibling(target.getFileName() + ".part");
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                content.writeTo(writer);
            }
            move(draft, target);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + show(target) + ": " + e, e);
        }
        return show(target);
    }

    private String show(Path target) {
        return SpecPath.relative(base.toAbsolutePath().normalize(), target.toAbsolutePath());
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What a file says. */
    @FunctionalInterface
    interface Content {
        /** Writes all of it. */
        void writeTo(Appendable out) throws IOException;
    }
}
