package io.github.nnmaven.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds spec files by files, folders and globs. A folder stands for every {@code .yaml}, {@code .yml} and {@code .json} file
 * in and below it, hidden ones excepted; links are followed.
 *
 * @param found   sorted by name, each once
 * @param missing the patterns that name nothing that exists
 */
record SpecSearch(List<SpecPath> found, List<String> missing) {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
    private static final String GLOB_CHARACTERS = "*?[{";

    SpecSearch {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }

    /**
     * Searches.
     *
     * @param base     where relative patterns start
     * @param patterns files, folders and globs
     * @throws IOException if a folder cannot be read
     */
    static SpecSearch in(Path base, List<String> patterns) throws IOException {
        Map<String, SpecPath> found = new TreeMap<>(Comparator.naturalOrder());
        List<String> missing = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                if (!search(base, pattern.strip(), found)) {
                    missing.add(pattern.strip());
                }
            } catch (InvalidPathException | PatternSyntaxException unusable) {
                missing.add(pattern.strip());
            }
        }
        return new SpecSearch(List.copyOf(found.values()), missing);
    }

    private static boolean search(Path base, String pattern, Map<String, SpecPath> found) throws IOException {
        Path literal = literalPath(base, pattern);
        if (literal != null && Files.isDirectory(literal)) {
            walk(base, literal, SpecSearch::looksLikeASpec, found);
            return true;
        }
        if (literal != null && Files.exists(literal)) {
            add(base, literal, found);
            return true;
        }
        return isGlob(pattern) && searchGlob(base, pattern, found);
    }

    /** The path as it is written, or null where the file system has no such names, as for a star on Windows. */
    private static @Nullable Path literalPath(Path base, String pattern) {
        try {
            return base.resolve(pattern);
        } catch (InvalidPathException glob) {
            return null;
        }
    }

    private static boolean searchGlob(Path base, String pattern, Map<String, SpecPath> found) throws IOException {
        String slashed = pattern.replace('\\', '/');
        int fixed = slashed.substring(0, firstGlobCharacter(slashed)).lastIndexOf('/') + 1;
        Path start = base.resolve(slashed.substring(0, fixed)).normalize();
        if (!Files.isDirectory(start)) {
            return false;
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + slashed.substring(fixed));
        return walk(base, start, file -> matcher.matches(start.relativize(file)), found);
    }

    private static boolean walk(Path base, Path start, Predicate<Path> wanted, Map<String, SpecPath> found)
            throws IOException {
        try (Stream<Path> paths = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = paths.filter(wanted).filter(Files::isRegularFile).toList();
            files.forEach(file -> add(base, file, found));
            return !files.isEmpty();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static void add(Path base, Path file, Map<String, SpecPath> found) {
        SpecPath spec = SpecPath.of(base, file);
        found.put(spec.name(), spec);
    }

    private static boolean looksLikeASpec(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(end -> endsWith(name, end));
    }

    private static boolean endsWith(String name, String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }

    private static boolean isGlob(String pattern) {
        return firstGlobCharacter(pattern) < pattern.length();
    }

    private static int firstGlobCharacter(String pattern) {
        return (int)
                pattern.chars().takeWhile(c -> GLOB_CHARACTERS.indexOf(c) < 0).count();
    }
}
