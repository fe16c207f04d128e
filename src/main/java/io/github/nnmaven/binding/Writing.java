package io.github.nnmaven.binding;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as objects of a declared type: primitive and boxed numbers, arrays of any rank with rows of any length, lists,
 * buffers, vectors and matrices that a constructor or a static factory makes from an array (see {@link HolderWriting}). Every
 * object is a fresh one.
 */
public abstract class Writing {
    /** The {@link #cost} of what cannot be written. */
    public static final int IMPOSSIBLE = Integer.MAX_VALUE;
    /** Added to the cost when a number becomes an array of one, or such an array a number. */
    static final int OTHER_RANK = 1000;

    private final String name;

    Writing(String name) {
        this.name = name;
    }

    /** How values become objects of this type; never fails, since what can be written depends on the value. */
    public static Writing to(Type type) {
        return find(type).orElseGet(() -> new NoWriting(type.getTypeName()));
    }

    /** The declared type. */
    public final String name() {
        return name;
    }

    /**
     * How far this type is from being the natural one for the value: 0 for a double and {@code double[]}, more for float, for
     * boxed numbers, lists and the types of libraries; {@link #IMPOSSIBLE} if the value cannot be written.
     */
    public abstract int cost(ArrayValue value);

    /**
     * A fresh object.
     *
     * @throws BindingException  if the value does not fit the type
     * @throws UserCodeException if a constructor of the project threw
     */
    public abstract Object write(ArrayValue value);

    /** What kind of number arrives when a value is written. */
    public Element element(ArrayValue value) {
        return Reading.of(write(value)).element();
    }

    final BindingException refused(ArrayValue value, String why) {
        String what = value.shape().isNumber() ? "the number " + value : "an array of shape " + value.shape();
        return new BindingException(what + " cannot be passed as " + name + why);
    }

    private static Optional<Writing> find(Type type) {
        if (type instanceof Class<?> plain) {
            return ofClass(plain, null);
        }
        if (type instanceof ParameterizedType generic) {
            return ofClass((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
        }
        if (type instanceof GenericArrayType array) {
            Writing element = to(array.getGenericComponentType());
            return Optional.of(new RowsWriting(type.getTypeName(), element, Types.erased(type)));
        }
        if (type instanceof TypeVariable<?> variable) {
            return find(variable.getBounds()[0]);
        }
        return type instanceof WildcardType wildcard ? find(wildcard.getUpperBounds()[0]) : Optional.empty();
    }

    private static Optional<Writing> ofClass(Class<?> type, @Nullable Type argument) {
        if (type.isArray()) {
            return Optional.of(array(type));
        }
        if (type == Object.class || type == Number.class || type == Comparable.class) {
            return Optional.of(new FreeWriting(type));
        }
        if (NumberWriting.isTarget(type)) {
            return Optional.of(new NumberWriting(type));
        }
        if (type.isAssignableFrom(java.util.ArrayList.class)) {
            Type held = argument == null ? Object.class : argument;
            return Optional.of(new RowsWriting(Types.brief(type), to(held), List.class));
        }
        if (type == DoubleBuffer.class || type == FloatBuffer.class) {
            return Optional.of(new BufferWriting(type));
        }
        boolean none = Types.isJdk(type) || Collection.class.isAssignableFrom(type) || type.isEnum();
        return none ? Optional.empty() : Optional.of(HolderWriting.of(type));
    }

    private static Writing array(Class<?> type) {
        Class<?> component = type.getComponentType();
        if (component == double.class) {
            return new DoublesWriting();
        }
        return component.isPrimitive() && NumberWriting.isTarget(component)
                ? new PrimitivesWriting(type)
                : new RowsWriting(Types.shown(type), to(component), type);
    }
}
