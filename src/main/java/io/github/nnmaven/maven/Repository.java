package io.github.nnmaven.maven;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The repository that a module belongs to.
 *
 * @param root   the nearest folder above with {@code .git} in it, else the folder in which Maven was started
 * @param module absolute
 */
record Repository(Path root, Path module) {
    static Repository of(Path module, Path started) {
        Path from = module.toAbsolutePath().normalize();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return new Repository(folder, from);
            }
        }
        return new Repository(started.toAbsolutePath().normalize(), from);
    }

    /** Where the module lies in it: empty, or with a slash at the end; empty too when it lies outside. */
    String folder() {
        if (!module.startsWith(root) || module.equals(root)) {
            return "";
        }
        StringBuilder folder = new StringBuilder();
        root.relativize(module).forEach(name -> folder.append(name).append('/'));
        return folder.toString();
    }
}
