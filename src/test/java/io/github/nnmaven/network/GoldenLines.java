package io.github.nnmaven.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Golden files of words separated by spaces, the first of which says what a line is about. */
final class GoldenLines {
    private GoldenLines() {}

    /** The lines of a resource of this package that start with the given word, split at spaces. */
    static List<String[]> of(String resource, String first) {
        return all(resource).stream().filter(words -> words[0].equals(first)).toList();
    }

    static List<String[]> all(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenLines.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(" ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
