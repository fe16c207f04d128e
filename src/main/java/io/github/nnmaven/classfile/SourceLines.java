package io.github.nnmaven.classfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where methods are written, as far as their class files and the module's folders tell. */
public final class SourceLines {
    private final ClassTree tree;
    private final Path base;
    private final List<Path> sources;

    /**
     * Lines of classes in these folders.
     *
     * @param classFolders as {@code target/classes}
     * @param base         what paths are shown from
     * @param sources      folders in which source files are looked for, as {@code src/main/java}; those that do not exist
     *     have none
     * @throws IOException when a folder of classes cannot be listed
     */
    public SourceLines(List<Path> classFolders, Path base, List<Path> sources) throws IOException {
        this(ClassTree.of(classFolders), base, sources);
    }

    SourceLines(ClassTree tree, Path base, List<Path> sources) {
        this.tree = tree;
        this.base = base.toAbsolutePath().normalize();
        this.sources = List.copyOf(sources);
    }

    /**
     * Where a method is written that a class has or inherits; null when the classes do not tell.
     *
     * @param className  binary name
     * @param descriptor {@code ([D)D}, or null for the first method of the name
     */
    public @Nullable SourcePlace of(String className, String method, @Nullable String descriptor) {
        ClassFile file = tree.find(className);
        if (file == null) {
            return null;
        }
        List<ClassMethod> candidates = new ArrayList<>(file.constructors());
        candidates.addAll(new Members(tree).of(file));
        return candidates.stream()
                .filter(m -> m.name().equals(method))
                .filter(m -> descriptor == null || m.descriptor().equals(descriptor))
                .findFirst()
                .map(this::place)
                .orElse(null);
    }

    /** The path from the base of the source file at this path below one of the source folders; itself when it is not there. */
    public String located(String sourcePath) {
        for (Path folder : sources) {
            Path file = folder.resolve(sourcePath);
            if (!sourcePath.isEmpty() && Files.isRegularFile(file)) {
                Path absolute = file.toAbsolutePath().normalize();
                boolean below = absolute.startsWith(base);
                return (below ? base.relativize(absolute) : absolute).toString().replace('\\', '/');
            }
        }
        return sourcePath;
    }

    private SourcePlace place(ClassMethod method) {
        String owner = method.signature().owner();
        ClassFile file = tree.find(owner);
        String path = file == null ? null : file.sourcePath();
        return new SourcePlace(owner, method.name(), located(path == null ? "" : path), method.line());
    }
}
