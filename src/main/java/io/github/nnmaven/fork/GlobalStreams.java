package io.github.nnmaven.fork;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The standard streams of a JVM. */
record GlobalStreams(PrintStream out, PrintStream err, InputStream in) {
    /** Those that are set now. */
    static GlobalStreams now() {
        return new GlobalStreams(System.out, System.err, System.in);
    }

    /** New ones: an empty input, and outputs to where the JVM's own lead, which closing does not harm. */
    static GlobalStreams fresh() {
        return new GlobalStreams(output(FileDescriptor.out), output(FileDescriptor.err), InputStream.nullInputStream());
    }

    private static PrintStream output(FileDescriptor descriptor) {
        return new PrintStream(new Unclosable(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /** Makes them the JVM's. */
    GlobalStreams set() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
        return this;
    }

    /** Whether the JVM's outputs are still these. */
    boolean areSet() {
        return System.out == out && System.err == err;
    }

    /** Flushed when it is closed, and open afterwards. */
    private static final class Unclosable extends FilterOutputStream {
        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
