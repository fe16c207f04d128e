package io.github.nnmaven.spec;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Specs among the test resources, by file name. */
final class Samples {
    private Samples() {}

    /** Specs without a problem. */
    static Map<String, byte[]> good() throws IOException {
        return read("good", ".yaml");
    }

    static Map<String, byte[]> read(String folder, String extension) throws IOException {
        Map<String, byte[]> samples = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(extension)).toList()) {
                samples.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return samples;
    }

    private static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource("/spec/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
