package io.github.nnmaven.binding;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** {@code DoubleBuffer} and {@code FloatBuffer}, at position 0. */
final class BufferWriting extends Writing {
    private final Class<?> type;
    private final Writing array;

    BufferWriting(Class<?> type) {
        super(type.getSimpleName());
        this.type = type;
        this.array = Writing.to(type == DoubleBuffer.class ? double[].class : float[].class);
    }

    @Override
    public int cost(ArrayValue value) {
        return value.shape().rank() == 1 ? 2 + array.cost(value) : IMPOSSIBLE;
    }

    @Override
    public Object write(ArrayValue value) {
        Object numbers = array.write(value);
        return type == DoubleBuffer.class ? DoubleBuffer.wrap((double[]) numbers) : FloatBuffer.wrap((float[]) numbers);
    }
}
