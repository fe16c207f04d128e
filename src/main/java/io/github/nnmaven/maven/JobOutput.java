package io.github.nnmaven.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The standard output of the process, which a CI server reads line by line. Its commands must stand at the start of a line,
 * where Maven's log puts its level, and where Maven 4 puts it before what is printed to {@code System.out} as well.
 */
final class JobOutput {
    private JobOutput() {}

    /** Prints whole lines, each for itself. */
    static void print(List<String> lines) {
        print(lines, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** One write for all of it, so that no other line gets between. */
    static void print(List<String> lines, PrintStream out) {
        if (!lines.isEmpty()) {
            out.print("\n" + String.join("\n", lines) + "\n");
            out.flush();
        }
    }
}
