package io.github.nnmaven.report;

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
}
