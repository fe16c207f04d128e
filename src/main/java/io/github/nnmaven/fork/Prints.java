package io.github.nnmaven.fork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a fork prints, by its standard output or error: the beginning is kept, the rest is counted. */
final class Prints {
    /** Bytes that are kept. */
    static final int MOST = 1 << 20;

    private static final long PATIENCE = 1_000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread pump;
    private long lost;

    /** Reads the stream in a thread of its own, to its end. */
    Prints(InputStream stream) {
        pump = new Thread(() -> read(stream), "nn-prints");
        pump.setDaemon(true);
        pump.start();
    }

    private void read(InputStream stream) {
        byte[] buffer = new byte[8192];
        try {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException closed) {
            // the process is gone
        }
    }

    private synchronized void keep(byte[] bytes, int length) {
        int fits = Math.min(length, MOST - kept.size());
        kept.write(bytes, 0, fits);
        for (int i = fits; i < length; i++) {
            lost += bytes[i] == '\n' ? 1 : 0;
        }
    }

    /** Waits until all is read, unless a process of the project's own keeps the stream open. */
    void await() throws InterruptedException {
        pump.join(PATIENCE);
    }

    /** The lines that were kept; those of the JVM about its own environment are left out. */
    synchronized List<String> lines() {
        return kept.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("Picked up "))
                .toList();
    }

    /** Lines that were not kept. */
    synchronized long lost() {
        return lost;
    }
}
