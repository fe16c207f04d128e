package io.github.nnmaven.fork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file in which a fork tells what happens, event by event: the length in four bytes, then the event in Java's serialized
 * form. Each is written at once; the end of the file may be cut off when the JVM ends, which {@link JournalReader} expects.
 */
final class Journal implements AutoCloseable {
    static final String NAME = "journal";

    private final FileChannel file;

    /** Continues the file, which need not exist. */
    Journal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Adds an event. */
    synchronized void write(Event event) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(new byte[Integer.BYTES]);
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(event);
            }
            ByteBuffer frame = ByteBuffer.wrap(bytes.toByteArray());
            frame.putInt(0, frame.capacity() - Integer.BYTES);
            while (frame.hasRemaining()) {
                file.write(frame);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
