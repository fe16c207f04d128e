package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays that an expression makes itself. */
final class ArrayMaking {
    private ArrayMaking() {}

    /** {@code [1, 2]}: numbers, which take the type of the parameter, or a list; with a type, the array of that type. */
    static Object literal(Expression.ArrayLiteral array, List<@Nullable Object> items, @Nullable Class<?> type) {
        Object value = isNumbers(items) ? Reading.of(items.toArray()) : Collections.unmodifiableList(items);
        if (type == null) {
            return value;
        }
        Passing passing = new Passing(type);
        Argument argument = new Argument(value, null, null);
        if (passing.cost(argument) == Writing.IMPOSSIBLE) {
            throw new BindingException(array.text() + " cannot be made: " + passing.whyNot(argument));
        }
        return java.util.Objects.requireNonNull(passing.pass(argument));
    }

    private static boolean isNumbers(List<@Nullable Object> items) {
        return !items.isEmpty() && items.stream().allMatch(item -> item instanceof ArrayValue);
    }

    /** {@code new double[4][3]}. */
    static Object empty(List<@Nullable Object> lengths, @Nullable Class<?> type) {
        Class<?> component = java.util.Objects.requireNonNull(type);
        int[] extents = new int[lengths.size()];
        for (int i = 0; i < extents.length; i++) {
            Object length = new Passing(int.class).pass(new Argument(lengths.get(i), null, null));
            extents[i] = (int) java.util.Objects.requireNonNull(length);
            component = java.util.Objects.requireNonNull(component.getComponentType());
            if (extents[i] < 0) {
                throw new BindingException("an array cannot have " + extents[i] + " items");
            }
        }
        return Array.newInstance(component, extents);
    }
}
