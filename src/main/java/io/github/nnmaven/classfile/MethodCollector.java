package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.MemberSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Gathers one method while ASM walks through it. */
final class MethodCollector extends MethodVisitor {
    private final String owner;
    private final int access;
    private final String name;
    private final String descriptor;
    private final List<String> types;
    private final Consumer<ClassMethod> taker;
    private final List<String> declaredNames = new ArrayList<>();
    private final @Nullable String[] localNames;
    private final List<String> creates = new ArrayList<>();
    private int line;
    private int constant = -1;
    private int dimension;

    MethodCollector(
            String owner,
            int access,
            String name,
            String descriptor,
            @Nullable String signature,
            Consumer<ClassMethod> taker) {
        super(Opcodes.ASM9);
        this.owner = owner;
        this.access = access;
        this.name = name;
        this.descriptor = descriptor;
        this.types = GenericTypes.of(descriptor, signature);
        this.taker = taker;
        this.localNames = new String[Type.getArgumentsAndReturnSizes(descriptor) >> 2];
    }

    private boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    @Override
    public void visitParameter(@Nullable String parameter, int flags) {
        if (parameter != null) {
            declaredNames.add(parameter);
        }
    }

    @Override
    public void visitLocalVariable(
            String variable, String type, @Nullable String signature, Label start, Label end, int index) {
        int slot = isStatic() ? index + 1 : index; // slot 0 is always left to this
        if (slot < localNames.length && localNames[slot] == null) {
            localNames[slot] = variable;
        }
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = line == 0 ? number : Math.min(line, number);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        constant = -1;
        if (opcode == Opcodes.NEW) {
            creates.add(type.replace('/', '.'));
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.DALOAD || opcode == Opcodes.FALOAD) {
            dimension = Math.max(dimension, constant + 1);
        }
        constant = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : -1;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        constant = opcode == Opcodes.BIPUSH ? operand : -1;
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
        constant = -1;
    }

    @Override
    public void visitMethodInsn(
            int opcode, String methodOwner, String method, String methodDescriptor, boolean isInterface) {
        constant = -1;
    }

    @Override
    public void visitEnd() {
        List<String> parameters = types.subList(0, types.size() - 1);
        MemberSignature signature = new MemberSignature(
                owner, name, parameters, types.get(types.size() - 1), isStatic(), parameterNames(parameters.size()));
        taker.accept(new ClassMethod(signature, descriptor, access, line, creates, dimension));
    }

    /** As declared, or as the debugger would show them; none when one of them is not known. */
    private List<String> parameterNames(int count) {
        if (declaredNames.size() == count) {
            return declaredNames;
        }
        List<String> names = new ArrayList<>();
        int slot = 1;
        for (Type type : Type.getArgumentTypes(descriptor)) {
            String local = localNames[slot];
            if (local == null) {
                return List.of();
            }
            names.add(local);
            slot += type.getSize();
        }
        return names;
    }
}
