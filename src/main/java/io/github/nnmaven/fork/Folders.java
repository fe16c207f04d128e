package io.github.nnmaven.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary folders. */
final class Folders {
    private Folders() {}

    /** Deletes a folder and all that is in it, as far as that can be done, and the folder around it if nothing else is there. */
    static void delete(Path folder) {
        deleteAll(folder);
        Path around = folder.getParent();
        try {
            if (around != null) {
                Files.deleteIfExists(around);
            }
        } catch (IOException e) {
            // results are in it, or another fork's folder
        }
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // left behind; whoever cleans the build's folder takes it along
        }
    }
}
