package io.github.nnmaven.binding;

import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one object that stands behind a class's name: Kotlin's {@code object} and companion, an enum with one constant. */
final class Singletons {
    private static final List<String> FIELDS = List.of("INSTANCE", "Companion");

    private Singletons() {}

    /** The object; null if the class has none. */
    static @Nullable Object of(Class<?> type) {
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants.length == 1 ? constants[0] : null;
        }
        return FIELDS.stream()
                .flatMap(name ->
                        Members.fields(type).stream().filter(f -> f.getName().equals(name) && isOne(f, type)))
                .findFirst()
                .map(f -> new Accessor(f).of(null))
                .orElse(null);
    }

    private static boolean isOne(Field field, Class<?> type) {
        return Members.isStatic(field)
                && (field.getType() == type || field.getType().getEnclosingClass() == type);
    }
}
