package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.MemberSignature;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * How a spec's {@code function:} comes by the object that has the methods.
 *
 * @param function what to write there
 * @param hint     what has to be filled in first, or null when nothing has to
 */
public record Making(String function, @Nullable String hint) {
    /** Of a class whose methods need no object. */
    static Making ofStatic(String className) {
        return new Making(className, null);
    }

    static Making ofConstant(String className, String constant) {
        return new Making(className + "." + constant, null);
    }

    /** Of a class, by its constructor with the fewest arguments; of an anonymous one by the method that returns it. */
    static Making of(ClassFile file, ClassTree tree) {
        if (!file.isNamed()) {
            return ofUnnamed(file, tree);
        }
        List<ClassMethod> constructors = file.constructors();
        boolean isSingleton = constructors.stream().allMatch(c -> c.is(Opcodes.ACC_PRIVATE)) && hasInstance(file);
        int outer = file.isInner() ? 1 : 0;
        Optional<ClassMethod> simplest = constructors.stream()
                .min(Comparator.comparingInt(c -> c.signature().parameterTypes().size()));
        if (isSingleton || simplest.isEmpty() || arguments(simplest.get(), 0).isEmpty()) {
            return ofStatic(file.name());
        }
        String arguments = arguments(simplest.get(), outer);
        return new Making(
                file.name() + "(" + arguments + ")",
                outer == 1
                        ? "an inner class: write a static factory method that makes one"
                        : "put the arguments of the constructor in place of their names");
    }

    private static boolean hasInstance(ClassFile file) {
        return file.fields().contains("INSTANCE");
    }

    private static Making ofUnnamed(ClassFile file, ClassTree tree) {
        ClassFile.Nesting nesting = file.nesting();
        ClassFile outer = nesting == null ? null : tree.find(nesting.outer());
        ClassMethod factory = nesting == null || outer == null ? null : method(outer, nesting);
        if (outer == null || factory == null || !factory.signature().isStatic() || !returns(factory, file)) {
            return new Making(file.name(), "a class without a name: write a static factory method that returns it");
        }
        String arguments = arguments(factory, 0);
        return new Making(
                outer.name() + "." + factory.name() + "(" + arguments + ")",
                arguments.isEmpty() ? null : "put the arguments of the factory in place of their names");
    }

    private static @Nullable ClassMethod method(ClassFile outer, ClassFile.Nesting nesting) {
        return outer.methods().stream()
                .filter(m -> m.name().equals(nesting.method()) && m.descriptor().equals(nesting.methodDescriptor()))
                .findFirst()
                .orElse(null);
    }

    private static boolean returns(ClassMethod factory, ClassFile file) {
        String type = factory.signature().returnType().replaceAll("<.*", "");
        return file.interfaces().contains(type) || type.equals(file.superclass());
    }

    private static String arguments(ClassMethod method, int from) {
        MemberSignature signature = method.signature();
        List<String> names = signature.parameterNames().isEmpty()
                ? signature.parameterTypes().stream()
                        .map(t -> t.substring(t.lastIndexOf('.') + 1))
                        .toList()
                : signature.parameterNames();
        return String.join(", ", names.subList(Math.min(from, names.size()), names.size()));
    }
}
