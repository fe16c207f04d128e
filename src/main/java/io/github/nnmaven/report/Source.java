package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.CodePlace;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where something is declared.
 *
 * @param file relative to the module
 * @param line from 1
 */
record Source(String file, int line) {
    /** Of {@code file:line}; line 1 where there is none. */
    static Source of(String text) {
        int colon = text.lastIndexOf(':');
        boolean numbered = colon > 0 && text.substring(colon + 1).matches("[1-9]\\d{0,8}");
        return numbered
                ? new Source(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)))
                : new Source(text, 1);
    }

    /**
     * The file from the repository's folder.
     *
     * @param folder of the module, relative to the repository, empty or with a slash at its end
     */
    String below(String folder) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + file).split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** Of code in a file that is known; else null. */
    static @Nullable Source of(@Nullable CodePlace code) {
        return code != null && code.path() != null && code.isReachable() ? new Source(code.path(), code.line()) : null;
    }
}
