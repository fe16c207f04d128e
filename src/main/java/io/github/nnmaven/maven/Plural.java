package io.github.nnmaven.maven;

/** Counts in words. */
final class Plural {
    private Plural() {}

    /** {@code 1 spec file}, {@code 2 spec files}. */
    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
