package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.CodePlace;
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

    /** Of code in a file that is known; else null. */
    static @Nullable Source of(@Nullable CodePlace code) {
        return code != null && code.path() != null && code.isReachable() ? new Source(code.path(), code.line()) : null;
    }
}
