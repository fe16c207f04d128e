package io.github.nnmaven.classfile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folders in which a build's source files lie. */
public final class SourceFolders {
    private final Path base;
    private final List<Path> folders;

    /**
     * Folders in the order in which they are searched.
     *
     * @param base    what paths are shown from
     * @param folders as {@code src/main/java}; those that do not exist have nothing in them
     */
    public SourceFolders(Path base, List<Path> folders) {
        this.base = base.toAbsolutePath().normalize();
        this.folders = List.copyOf(folders);
    }

    /**
     * The path from the base, with slashes, of the source file at this path below one of the folders; null when none has it.
     *
     * @param sourcePath {@code com/acme/Model.java}
     */
    public @Nullable String find(String sourcePath) {
        for (Path folder : folders) {
            Path file = folder.resolve(sourcePath);
            if (Files.isRegularFile(file)) {
                return shown(file.toAbsolutePath().normalize());
            }
        }
        return null;
    }

    private String shown(Path file) {
        boolean comparable = file.getRoot() == null || file.getRoot().equals(base.getRoot());
        return (comparable ? base.relativize(file) : file).toString().replace('\\', '/');
    }
}
