package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Getters that give a copy where a variable lives: changing what they give changes nothing, so that even a right gradient
 * would look wrong.
 */
record CopyingGetters(Signatures signatures, Scope scope) {
    /** @throws FunctionFault if a variable's getter is one; what throws or gives no numbers is told when it is needed */
    void refuse(List<Variable> variables) {
        for (Variable variable : variables) {
            if (variable.home() instanceof LiveHome home
                    && Boolean.FALSE.equals(Probing.tried(() -> home.isLive(scope)))) {
                throw new FunctionFault(
                        home.getter().where(),
                        home.getter().text() + " returns a copy: changing it does not change "
                                + Types.shown(signatures.type()),
                        fix(home));
            }
        }
    }

    private String fix(LiveHome home) {
        List<String> ways = new ArrayList<>();
        String field = field(home.get(scope));
        if (field != null) {
            ways.add("name the field that holds the numbers, {field: " + field + "}");
        }
        String setter = setter(home.getter());
        if (setter != null) {
            ways.add("name the setter besides, {get: " + home.getter().text() + ", set: " + setter + "}");
        }
        if (ways.isEmpty()) {
            ways.add("name the method that takes new numbers with set:, or the field that holds them with field:");
        }
        String all = String.join("; or ", ways);
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".";
    }

    /** The field with the same numbers; null if there is none. */
    private @Nullable String field(ArrayValue numbers) {
        Object target = scope.target();
        return Members.fields(signatures.type()).stream()
                .filter(field -> !Members.isStatic(field) && holds(field, target, numbers))
                .map(Field::getName)
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(Field field, @Nullable Object target, ArrayValue numbers) {
        try {
            ArrayValue held = target == null ? null : Probing.numbers(field.get(target));
            return held != null && held.hasBitsOf(numbers);
        } catch (IllegalAccessException e) {
            return false;
        }
    }

    /** {@code setWeights} of {@code getWeights()} or {@code weights()}; null if the class has none. */
    private @Nullable String setter(Expression getter) {
        String name = getter instanceof Expression.Call call ? call.name() : getter.text();
        String property = name.startsWith("get") ? name.substring(3) : name;
        return property.isEmpty()
                ? null
                : signatures
                        .named("set" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1))
                        .stream()
                        .filter(method -> method.getParameterCount() == 1)
                        .map(Method::getName)
                        .findFirst()
                        .orElse(null);
    }
}
