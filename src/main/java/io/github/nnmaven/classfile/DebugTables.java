package io.github.nnmaven.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * What the compiler leaves in class files for debuggers, of classes that are loaded: names of parameters and lines. A class
 * file is fetched through its class's own loader when one of its members is asked for, and once. The JDK's are left alone.
 */
public final class DebugTables {
    private final Map<Class<?>, Optional<ClassFile>> files = new ConcurrentHashMap<>();

    /** Names of the parameters in order; empty when the class file does not tell. */
    public List<String> parameterNames(Executable member) {
        ClassMethod method = method(member);
        List<String> names = method == null ? List.of() : method.signature().parameterNames();
        return names.size() == member.getParameterCount() ? names : List.of();
    }

    /** Where the member is written; null when there is no class file, or it tells nothing of the member, as of lambdas. */
    public @Nullable SourcePlace place(Executable member) {
        ClassMethod method = method(member);
        if (method == null) {
            return null;
        }
        String path =
                file(member.getDeclaringClass()).map(ClassFile::sourcePath).orElse(null);
        return new SourcePlace(method.signature().owner(), method.name(), path == null ? "" : path, method.line());
    }

    private @Nullable ClassMethod method(Executable member) {
        String name = member instanceof Constructor ? "<init>" : member.getName();
        String descriptor = descriptor(member);
        return file(member.getDeclaringClass()).stream()
                .flatMap(file -> file.methods().stream())
                .filter(m -> m.name().equals(name) && m.descriptor().equals(descriptor))
                .findFirst()
                .orElse(null);
    }

    private static String descriptor(Executable member) {
        return member instanceof Method method
                ? Type.getMethodDescriptor(method)
                : Type.getConstructorDescriptor((Constructor<?>) member);
    }

    private Optional<ClassFile> file(Class<?> type) {
        return files.computeIfAbsent(type, DebugTables::read);
    }

    private static Optional<ClassFile> read(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (loader == null || loader == ClassLoader.getPlatformClassLoader() || type.isHidden()) {
            return Optional.empty();
        }
        try (InputStream in = loader.getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(ClassCollector.read(in.readAllBytes()));
        } catch (IOException | MalformedClassException e) {
            return Optional.empty();
        }
    }
}
