package io.github.nnmaven.fork;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a {@link Journal} while it is written. */
final class JournalReader {
    private final Path path;
    private long position;

    JournalReader(Path path) {
        this.path = path;
    }

    /** The events that have come since the last call. */
    List<Event> read() throws IOException {
        List<Event> events = new ArrayList<>();
        if (!Files.exists(path) || Files.size(path) <= position) {
            return events;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            while (file.length() - position >= Integer.BYTES) {
                file.seek(position);
                int length = file.readInt();
                if (length < 0 || file.length() - file.getFilePointer() < length) {
                    break;
                }
                byte[] bytes = new byte[length];
                file.readFully(bytes);
                events.add(event(bytes));
                position = file.getFilePointer();
            }
        } catch (EOFException halfWritten) {
            return events;
        }
        return events;
    }

    private static Event event(byte[] bytes) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Event) in.readObject();
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("the journal holds something else than events", e);
        }
    }
}
