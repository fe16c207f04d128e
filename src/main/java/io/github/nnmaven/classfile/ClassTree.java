package io.github.nnmaven.classfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes in some folders, as the compiler leaves them. A file is read when its class is asked for, and once. Where two
 * folders have the same class, the first one counts. Descriptors of modules and packages are no classes, and what multi-release
 * jars keep below {@code META-INF} are not the classes of this build.
 */
public final class ClassTree {
    private static final String ENDING = ".class";

    private final SortedMap<String, Path> files;
    private final Map<String, ClassFile> read = new HashMap<>();
    private final SortedMap<String, String> unreadable = new TreeMap<>();

    private ClassTree(SortedMap<String, Path> files) {
        this.files = files;
    }

    /**
     * The classes in these folders; those that do not exist have none.
     *
     * @throws IOException when a folder cannot be listed
     */
    public static ClassTree of(List<Path> folders) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                list(folder, files);
            }
        }
        return new ClassTree(files);
    }

    private static void list(Path folder, Map<String, Path> files) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.forEach(path -> {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isClass(name)) {
                    String className =
                            name.substring(0, name.length() - ENDING.length()).replace('/', '.');
                    files.putIfAbsent(className, path);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(ENDING)
                && !name.startsWith("META-INF/")
                && !name.equals("module-info.class")
                && !name.endsWith("package-info.class");
    }

    /** Binary names, sorted. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** The class of that binary name; null when it is not here, or cannot be read: then there is a {@link #warning}. */
    @Nullable
    ClassFile find(@Nullable String name) {
        if (name == null || !files.containsKey(name) || unreadable.containsKey(name)) {
            return null;
        }
        ClassFile known = read.get(name);
        if (known == null) {
            known = load(name);
            read.put(name, known);
        }
        return known;
    }

    private @Nullable ClassFile load(String name) {
        try {
            ClassFile file = ClassCollector.read(bytes(name));
            if (file.name().equals(name)) {
                return file;
            }
            unreadable.put(name, "it holds the class " + file.name());
        } catch (MalformedClassException e) {
            unreadable.put(name, e.getMessage());
        } catch (IOException e) {
            unreadable.put(name, e.toString());
        }
        return null;
    }

    /** All classes that can be read, in the order of their names. */
    List<ClassFile> all() {
        List<ClassFile> all = new ArrayList<>();
        for (String name : names()) {
            ClassFile file = find(name);
            if (file != null) {
                all.add(file);
            }
        }
        return all;
    }

    /** The class file of a class that is here. */
    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(files.get(name));
    }

    /** What could not be read so far, in one sentence, or null when everything could. */
    public @Nullable String warning() {
        if (unreadable.isEmpty()) {
            return null;
        }
        String first = unreadable.firstKey();
        String others = unreadable.size() == 1 ? "" : ", and " + (unreadable.size() - 1) + " more";
        return "cannot read the class file of " + first + " (" + unreadable.get(first) + ")" + others;
    }
}
