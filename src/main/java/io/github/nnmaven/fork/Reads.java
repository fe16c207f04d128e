package io.github.nnmaven.fork;

import io.github.nnmaven.assembly.DataFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which files the specs name, and a digest of each. */
final class Reads implements DataFiles {
    private final DataFiles files;
    private final Map<String, Map<String, String>> bySpec = new ConcurrentHashMap<>();

    Reads(DataFiles files) {
        this.files = files;
    }

    @Override
    public String read(String specFile, String path) throws IOException {
        String text = files.read(specFile, path);
        bySpec.computeIfAbsent(specFile, spec -> new ConcurrentHashMap<>()).put(path, Digest.of(text));
        return text;
    }

    /** The files that these specs have named so far: spec, path and digest. */
    List<Outcome.Read> of(List<String> specs) {
        SortedMap<String, Map<String, String>> wanted = new TreeMap<>(bySpec);
        wanted.keySet().retainAll(specs);
        return wanted.entrySet().stream()
                .flatMap(spec -> new TreeMap<>(spec.getValue())
                        .entrySet().stream()
                                .map(file -> new Outcome.Read(spec.getKey(), file.getKey(), file.getValue())))
                .toList();
    }
}
