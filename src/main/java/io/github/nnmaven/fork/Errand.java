package io.github.nnmaven.fork;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a fork is told, in a file of its own: class paths are too long for the command line of some systems.
 *
 * @param order      what to do
 * @param classes    the project's
 * @param properties system properties, set before any of the project's code runs
 */
record Errand(Order order, ClassPath classes, Map<String, String> properties) implements Serializable {
    static final String NAME = "errand";

    Errand {
        properties = Map.copyOf(properties);
    }

    void write(Path folder) throws IOException {
        try (ObjectOutputStream out =
                new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(NAME))))) {
            out.writeObject(this);
        }
    }

    static Errand read(Path folder) throws IOException {
        try (ObjectInputStream in =
                new ObjectInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(NAME))))) {
            return (Errand) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("the errand holds something else", e);
        }
    }
}
