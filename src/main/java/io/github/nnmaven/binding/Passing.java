package io.github.nnmaven.binding;

import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How arguments become what a parameter takes: numbers are written in its type, objects are passed as they are. */
final class Passing {
    private static final int IMPOSSIBLE = Writing.IMPOSSIBLE;
    private static final int OTHER_THAN_DECLARED = 400;
    private static final int ANY_OBJECT = 150;
    private static final int CONVERTED = 100;

    private final Type type;
    private final Class<?> erased;
    private final Writing writing;

    Passing(Type type) {
        this.type = type;
        this.erased = Types.erased(type);
        this.writing = Writing.to(type);
    }

    /** How far the parameter is from what the argument is; {@link Writing#IMPOSSIBLE} if it does not fit. */
    int cost(Argument argument) {
        int cost = cost(argument.value());
        boolean other = argument.declared() != null && Types.boxed(argument.declared()) != Types.boxed(erased);
        return cost == IMPOSSIBLE || !other ? cost : cost + OTHER_THAN_DECLARED;
    }

    private int cost(@Nullable Object value) {
        if (value == null) {
            return erased.isPrimitive() ? IMPOSSIBLE : 1;
        }
        if (value instanceof ArrayValue numbers) {
            return writing.cost(numbers);
        }
        if (Types.boxed(erased).isInstance(value)) {
            return distance(value.getClass());
        }
        return converted(value) == null ? IMPOSSIBLE : CONVERTED;
    }

    private int distance(Class<?> from) {
        if (Types.boxed(erased) == from) {
            return 0;
        }
        int steps = 1;
        for (Class<?> c = from.getSuperclass(); c != null && c != Object.class; c = c.getSuperclass()) {
            if (c == erased) {
                return steps;
            }
            steps++;
        }
        return erased == Object.class ? ANY_OBJECT : steps + 10;
    }

    /**
     * The object that is passed.
     *
     * @throws BindingException if the argument does not fit after all
     */
    @Nullable
    Object pass(Argument argument) {
        Object value = argument.value();
        if (value instanceof ArrayValue numbers) {
            return writing.write(numbers);
        }
        if (value == null || Types.boxed(erased).isInstance(value)) {
            return value;
        }
        Object converted = converted(value);
        if (converted == null) {
            throw new BindingException(argument.shown() + " cannot be passed as " + type.getTypeName());
        }
        return converted;
    }

    /** Why an argument cannot be passed. */
    String whyNot(Argument argument) {
        try {
            if (argument.value() != null) {
                pass(argument);
            }
        } catch (BindingException e) {
            return String.valueOf(e.getMessage());
        }
        return argument.shown() + " cannot be passed as " + type.getTypeName();
    }

    /** Enum constants and characters from text, arrays from lists of objects, numbers from other numbers; else null. */
    private @Nullable Object converted(Object value) {
        if (value instanceof String text) {
            return fromText(text);
        }
        if (value instanceof List<?> list && erased.isArray()) {
            return array(list);
        }
        if (value instanceof Boolean || value instanceof Character || value instanceof List) {
            return null;
        }
        try {
            ArrayValue numbers = Reading.of(value);
            return writing.cost(numbers) == IMPOSSIBLE ? null : writing.write(numbers);
        } catch (NotNumbersException e) {
            return null;
        }
    }

    private @Nullable Object fromText(String text) {
        if (erased.isEnum()) {
            return Arrays.stream(erased.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(text))
                    .findFirst()
                    .orElse(null);
        }
        return Types.boxed(erased) == Character.class && text.length() == 1 ? (Object) text.charAt(0) : null;
    }

    private @Nullable Object array(List<?> list) {
        Passing items = new Passing(erased.getComponentType());
        Object array = Array.newInstance(erased.getComponentType(), list.size());
        for (int i = 0; i < list.size(); i++) {
            Argument item = new Argument(list.get(i), null, null);
            if (items.cost(item) == IMPOSSIBLE) {
                return null;
            }
            Array.set(array, i, items.pass(item));
        }
        return array;
    }
}
