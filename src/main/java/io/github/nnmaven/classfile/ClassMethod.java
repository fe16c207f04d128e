package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.MemberSignature;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A method or constructor as its class file tells it.
 *
 * @param signature  constructors are called {@code <init>}
 * @param descriptor as the class file has it: {@code ([D)D}
 * @param access     flags of {@link Opcodes}
 * @param line       first source line of its code, or 0 when the class file does not tell
 * @param creates    classes of which it makes objects, in order
 * @param dimension  one more than the largest constant index at which it reads an array of numbers, 0 when it reads none
 */
record ClassMethod(
        MemberSignature signature, String descriptor, int access, int line, List<String> creates, int dimension) {
    ClassMethod {
        creates = List.copyOf(creates);
    }

    String name() {
        return signature.name();
    }

    boolean isConstructor() {
        return name().equals("<init>");
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** Whether the compiler made it. */
    boolean isMade() {
        return is(Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE) || name().equals("<clinit>");
    }
}
