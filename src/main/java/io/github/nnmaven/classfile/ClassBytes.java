package io.github.nnmaven.classfile;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Class files as bytes, whatever wrote them. */
final class ClassBytes {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int HEADER = 10;
    private static final int MAJOR_VERSION = 6;
    private static final int NEWEST = Opcodes.V27;

    private ClassBytes() {}

    /**
     * Reads a class file. One of a newer Java than ASM knows is read as if it were of the newest one that ASM knows: what is
     * looked for here has not changed since Java 8.
     *
     * @throws MalformedClassException if the bytes make no sense
     */
    static void reader(byte[] bytes, Consumer<ClassReader> action) throws MalformedClassException {
        if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
            throw new MalformedClassException("it is no class file", new IllegalArgumentException());
        }
        try {
            action.accept(new ClassReader(readable(bytes)));
        } catch (
                RuntimeException
                        broken) { // ASM trusts what it reads, and runs out of an array's bounds where it must not
            throw new MalformedClassException("it is damaged, or of a Java that is not known yet", broken);
        }
    }

    private static byte[] readable(byte[] bytes) {
        if (major(bytes) <= NEWEST) {
            return bytes;
        }
        byte[] copy = bytes.clone();
        copy[MAJOR_VERSION] = 0;
        copy[MAJOR_VERSION + 1] = (byte) NEWEST;
        return copy;
    }

    private static int major(byte[] bytes) {
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(MAJOR_VERSION));
    }
}
