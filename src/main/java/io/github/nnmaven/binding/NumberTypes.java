package io.github.nnmaven.binding;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;

/** How deep Java types nest numbers, as far as the types tell. */
final class NumberTypes {
    /** The type does not tell. */
    static final int UNKNOWN = -1;

    private NumberTypes() {}

    /** 0 a number, 1 {@code double[]}, {@code List<Double>}, {@code RealVector}, 2 {@code double[][]}, …, or {@link #UNKNOWN}. */
    static int rank(Type type) {
        if (type instanceof Class<?> raw) {
            return rank(raw);
        }
        if (type instanceof GenericArrayType array) {
            return above(rank(array.getGenericComponentType()));
        }
        if (type instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw
                && (Collection.class.isAssignableFrom(raw) || raw == Iterable.class)) {
            return above(rank(parameterized.getActualTypeArguments()[0]));
        }
        return UNKNOWN;
    }

    private static int rank(Class<?> type) {
        if (type.isArray()) {
            return above(rank(type.getComponentType()));
        }
        if (type.isPrimitive() ? type != boolean.class && type != void.class : Number.class.isAssignableFrom(type)) {
            return 0;
        }
        return switch (type.getSimpleName()) {
            case "RealVector", "ArrayRealVector" -> 1;
            case "RealMatrix", "Array2DRowRealMatrix", "BlockRealMatrix" -> 2;
            default -> UNKNOWN;
        };
    }

    private static int above(int rank) {
        return rank == UNKNOWN ? UNKNOWN : rank + 1;
    }
}
