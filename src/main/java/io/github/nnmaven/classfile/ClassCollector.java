package io.github.nnmaven.classfile;

import io.github.nnmaven.classfile.ClassFile.Nesting;
import io.github.nnmaven.pairing.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Gathers one class while ASM walks through it. */
final class ClassCollector extends ClassVisitor {
    private String name = "";
    private int access;
    private @Nullable String superclass;
    private List<String> interfaces = List.of();
    private @Nullable String sourceFile;
    private @Nullable Nesting nesting;
    private final List<ClassMethod> methods = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private final Map<String, String> arrays = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();

    private ClassCollector() {
        super(Opcodes.ASM9);
    }

    /**
     * Reads one class file.
     *
     * @throws MalformedClassException if it is none
     */
    static ClassFile read(byte[] bytes) throws MalformedClassException {
        ClassCollector collector = new ClassCollector();
        ClassBytes.reader(bytes, reader -> reader.accept(collector, ClassReader.SKIP_FRAMES));
        return collector.file();
    }

    private ClassFile file() {
        return new ClassFile(
                name,
                access,
                superclass,
                interfaces,
                sourceFile,
                nesting,
                methods.stream().filter(m -> !m.isMade()).toList(),
                fields,
                arrays,
                constants);
    }

    @Override
    public void visit(
            int version,
            int flags,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaceNames) {
        name = internalName.replace('/', '.');
        access = flags;
        superclass = superName == null ? null : superName.replace('/', '.');
        interfaces =
                List.of(interfaceNames).stream().map(i -> i.replace('/', '.')).toList();
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        sourceFile = source;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        nesting = new Nesting(owner.replace('/', '.'), false, method, descriptor);
    }

    @Override
    public void visitInnerClass(
            String internalName, @Nullable String outerName, @Nullable String innerName, int flags) {
        if (!internalName.replace('/', '.').equals(name)) {
            return;
        }
        access = flags | (access & (Opcodes.ACC_ENUM | Opcodes.ACC_ABSTRACT));
        if (outerName != null && innerName != null && nesting == null) {
            nesting = new Nesting(outerName.replace('/', '.'), true, null, null);
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int flags, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((flags & Opcodes.ACC_STATIC) != 0 && descriptor.equals("L" + name.replace('.', '/') + ";")) {
            fields.add(field);
        }
        String type = Type.getType(descriptor).getClassName();
        boolean held = (flags & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0;
        if (held && Numbers.rank(type) != Numbers.NONE && Numbers.rank(type) != 0) {
            arrays.put(field, type);
        }
        if ((flags & Opcodes.ACC_ENUM) != 0) {
            constants.put(field, name);
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String signature, String[] exceptions) {
        return method.equals("<clinit>")
                ? new ConstantClasses(constants)
                : new MethodCollector(name, flags, method, descriptor, signature, methods::add);
    }
}
