package io.github.nnmaven.classfile;

import java.util.List;
import java.util.Set;

/** What a program can ask that is neither in its classes nor in its arguments. */
final class Outside {
    private static final Set<String> CLASSES = Set.of(
            "java/io/FileInputStream",
            "java/io/FileReader",
            "java/io/RandomAccessFile",
            "java/nio/channels/FileChannel",
            "java/nio/file/Files",
            "java/lang/ProcessBuilder",
            "java/time/Clock",
            "java/util/prefs/Preferences");
    private static final Set<String> METHODS =
            Set.of("getenv", "currentTimeMillis", "nanoTime", "loadLibrary", "availableProcessors");
    private static final List<String> PACKAGES = List.of("java/net/", "java/sql/", "javax/sql/", "javax/naming/");

    private Outside() {}

    /** Whether a constant of a class file names such a class or method. */
    static boolean isNamed(String constant) {
        return CLASSES.contains(constant)
                || METHODS.contains(constant)
                || PACKAGES.stream().anyMatch(constant::startsWith);
    }
}
