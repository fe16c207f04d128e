package io.github.nnmaven.classfile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A class, interface, enum or record as its class file tells it.
 *
 * @param name       binary name
 * @param access     flags of {@link Opcodes}; those of the InnerClasses attribute for a nested class
 * @param superclass binary name; null for Object and for interfaces
 * @param interfaces binary names of those it names itself
 * @param sourceFile without its folder, or null when the class file does not tell
 * @param nesting    where it is written, when that is within another class
 * @param methods    in the order of the class file; methods that the compiler made are left out
 * @param fields     names of the static fields that hold an object of the class
 * @param arrays     names and types of the fields of its objects that hold several numbers
 * @param constants  of an enum: the name of each constant and the class of its object, in order
 */
record ClassFile(
        String name,
        int access,
        @Nullable String superclass,
        List<String> interfaces,
        @Nullable String sourceFile,
        @Nullable Nesting nesting,
        List<ClassMethod> methods,
        Set<String> fields,
        Map<String, String> arrays,
        Map<String, String> constants) {
    ClassFile {
        interfaces = List.copyOf(interfaces);
        methods = List.copyOf(methods);
        fields = Set.copyOf(fields);
    }

    /**
     * Where a nested class is written.
     *
     * @param outer            binary name of the class around it
     * @param isNamed          whether code elsewhere can name it: it is neither anonymous nor local
     * @param method           of a class within a method, or null
     * @param methodDescriptor of that method, or null
     */
    record Nesting(
            String outer,
            boolean isNamed,
            @Nullable String method,
            @Nullable String methodDescriptor) {}

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** Whether {@code new} can make an object of it, as far as its kind goes. */
    boolean isConcrete() {
        return !is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM);
    }

    boolean isEnum() {
        return is(Opcodes.ACC_ENUM) && "java.lang.Enum".equals(superclass);
    }

    /** Whether every object of it belongs to an object of the class around it. */
    boolean isInner() {
        return nesting != null && !is(Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE);
    }

    boolean isNamed() {
        return nesting == null || nesting.isNamed();
    }

    /** Name without the package; nested classes with a dot between. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Folder and name of the source file, as {@code com/acme/Model.java}, or null when the class file does not tell. */
    @Nullable
    String sourcePath() {
        String folder = name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/');
        return sourceFile == null ? null : folder + sourceFile;
    }

    List<ClassMethod> constructors() {
        return methods.stream().filter(ClassMethod::isConstructor).toList();
    }
}
