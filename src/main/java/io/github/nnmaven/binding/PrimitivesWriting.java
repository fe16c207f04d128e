package io.github.nnmaven.binding;

import java.lang.reflect.Array;

/** {@code float[]}, {@code int[]}, {@code long[]}, {@code short[]}, {@code byte[]}. */
final class PrimitivesWriting extends Writing {
    private final Class<?> component;

    PrimitivesWriting(Class<?> type) {
        super(Types.shown(type));
        this.component = type.getComponentType();
    }

    @Override
    public int cost(ArrayValue value) {
        int rank = value.shape().rank();
        int cost = rank > 1 ? IMPOSSIBLE : NumberWriting.costOf(component, value);
        return rank == 1 || cost == IMPOSSIBLE ? cost : cost + OTHER_RANK;
    }

    @Override
    public Object write(ArrayValue value) {
        if (value.shape().rank() > 1) {
            throw refused(value, "");
        }
        Object array = Array.newInstance(component, value.size());
        for (int i = 0; i < value.size(); i++) {
            Array.set(array, i, NumberWriting.boxed(component, value.flat()[i]));
        }
        return array;
    }

    @Override
    public Element element(ArrayValue value) {
        return NumberWriting.elementOf(component);
    }
}
