package io.github.nnmaven.assembly;

import java.io.IOException;

/** Files that a spec names; handed in, since the engine opens none itself. */
@FunctionalInterface
public interface DataFiles {
    /**
     * The text of a file.
     *
     * @param specFile the spec that names it, as in its locations
     * @param path     as the spec says, relative to the spec's folder
     * @throws IOException if it cannot be read; the message says why
     */
    String read(String specFile, String path) throws IOException;
}
