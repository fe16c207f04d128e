package io.github.nnmaven.classfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds, in an enum's static initializer, the class of each constant's object: a class of its own when it has a body. */
final class ConstantClasses extends MethodVisitor {
    private final Map<String, String> constants;
    private final Deque<String> made = new ArrayDeque<>();

    ConstantClasses(Map<String, String> constants) {
        super(Opcodes.ASM9);
        this.constants = constants;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            made.addLast(type.replace('/', '.'));
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        if (opcode == Opcodes.PUTSTATIC && constants.containsKey(field) && !made.isEmpty()) {
            constants.put(field, made.getFirst()); // objects made later are arguments of its constructor
        }
        if (opcode == Opcodes.PUTSTATIC) {
            made.clear();
        }
    }
}
