package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a method is written, as far as its class file and the source folders tell.
 *
 * @param className  fully qualified, nested classes with {@code $}
 * @param method     its name
 * @param sourceFile name of the source file without its folder; empty when the class file does not tell
 * @param line       first line of its code, from 1; 0 when the class file does not tell
 * @param path       of the source file from the module's folder, with slashes; null when no source folder has it
 */
public record CodePlace(
        String className,
        String method,
        String sourceFile,
        int line,
        @Nullable String path) implements Serializable {
    /** The same with the path of the source file. */
    public CodePlace at(@Nullable String found) {
        return new CodePlace(className, method, sourceFile, line, found);
    }

    /** Whether an editor can go there: file and line are known. */
    public boolean isReachable() {
        return path != null && line > 0;
    }

    /** The source file's folder below its source folder, and its name: {@code com/acme/Dense.java}; empty when not known. */
    public String sourcePath() {
        String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
        return sourceFile.isEmpty() ? "" : folder + sourceFile;
    }

    /** {@code src/main/java/com/acme/Dense.java:42}, {@code Dense.java:42} without a path; empty when nothing is known. */
    public String where() {
        return numbered(path == null ? sourceFile : path);
    }

    /** {@code Dense.java:42}; empty when nothing is known. */
    public String brief() {
        return numbered(sourceFile);
    }

    /** As stack traces name it: {@code com.acme.Dense.backward (Dense.java:42)}. */
    public String named() {
        String name = className + "." + method;
        return brief().isEmpty() ? name : name + " (" + brief() + ")";
    }

    private String numbered(String file) {
        return file.isEmpty() || line == 0 ? file : file + ":" + line;
    }
}
