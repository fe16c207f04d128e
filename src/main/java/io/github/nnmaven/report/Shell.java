package io.github.nnmaven.report;

/** Words of commands that people copy into a terminal. */
final class Shell {
    private Shell() {}

    /** The text as one word of a POSIX shell, quoted when it is not harmless as it is. */
    static String word(String text) {
        return text.matches("[\\w.:/@%+=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
