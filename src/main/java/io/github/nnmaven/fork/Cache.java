package io.github.nnmaven.fork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes in files of their own, each behind a checksum. A file that is broken, or written by somebody else, is as good as
 * none; one that cannot be written is left out.
 *
 * @param folder created when it is first needed
 */
record Cache(Path folder) {
    private static final int CHECKSUM = 32;
    private static final String ALLOWED = "io.github.nnmaven.**;java.base/*;!*";

    /** The outcome that was kept under the name with this very key, or null. */
    @Nullable
    Outcome find(String name, String key) {
        try {
            byte[] bytes = Files.readAllBytes(file(name));
            if (bytes.length < CHECKSUM) {
                return null;
            }
            byte[] content = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
            boolean whole = Arrays.equals(new Digest().add(content).bytes(), Arrays.copyOf(bytes, CHECKSUM));
            return whole ? outcome(content, key) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable Outcome outcome(byte[] content, String key) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(content))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(ALLOWED));
            Entry entry = (Entry) in.readObject();
            return entry.key().equals(key) ? entry.outcome() : null;
        } catch (ClassNotFoundException | RuntimeException foreign) {
            return null;
        }
    }

    /** Keeps an outcome, in place of an older one. */
    void keep(String name, String key, Outcome outcome) {
        try {
            Files.createDirectories(folder);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(content)) {
                out.writeObject(new Entry(key, outcome));
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(new Digest().add(content.toByteArray()).bytes());
            content.writeTo(file);
            Path draft = Files.write(folder.resolve(file(name).getFileName() + ".part"), file.toByteArray());
            move(draft, file(name));
        } catch (IOException unwritable) {
            forget(name);
        }
    }

    /** Leaves nothing under the name. */
    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException locked) {
            // its key is of an older state, so it will not be found
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String name) {
        return folder.resolve(Digest.of(name).substring(0, 32));
    }

    private record Entry(String key, Outcome outcome) implements Serializable {}
}
