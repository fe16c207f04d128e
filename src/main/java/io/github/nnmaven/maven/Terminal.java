package io.github.nnmaven.maven;

import java.io.Console;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** The terminal in front of which somebody sits. */
final class Terminal {
    private Terminal() {}

    /** What is written there appears at once; null when there is none. */
    @SuppressWarnings("SystemConsoleNull") // it is null before JDK 22; after that isTerminal tells
    static @Nullable PrintWriter writer() {
        Console console = System.console();
        return console != null && isTerminal(console) ? console.writer() : null;
    }

    /** Some JDKs from 22 on have a console also when nobody sits there, and a method that says so. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }
}
