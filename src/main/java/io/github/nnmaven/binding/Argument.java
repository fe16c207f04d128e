package io.github.nnmaven.binding;

import org.jspecify.annotations.Nullable;

/**
 * What stands for a parameter in a call.
 *
 * @param value    an {@link ArrayValue}, an object of the project, text, a boolean, or null
 * @param declared the type that the expression gives it, by a cast; null if it has none
 * @param name     of the numbers in the scope; null if they have none
 */
record Argument(
        @Nullable Object value,
        @Nullable Class<?> declared,
        @Nullable String name) {
    /** What decides which overload is meant: calls whose arguments have equal kinds are resolved alike. */
    Object kind() {
        if (value instanceof ArrayValue numbers) {
            return new Kind(numbers.shape(), numbers.element(), declared);
        }
        return value == null ? Void.class : value instanceof String ? value : value.getClass();
    }

    private record Kind(
            Shape shape, Element element, @Nullable Class<?> declared) {}

    /** In messages: what it is. */
    String shown() {
        if (value instanceof ArrayValue numbers) {
            return numbers.shape().isNumber() ? "the number " + numbers : "an array of shape " + numbers.shape();
        }
        return value == null
                ? "null"
                : value instanceof String ? "\"" + value + "\"" : "a " + Types.shown(value.getClass());
    }
}
