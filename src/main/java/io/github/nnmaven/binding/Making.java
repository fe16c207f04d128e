package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the object under test is made from what a spec says behind {@code function:}: a class, by its constructor without
 * arguments, its singleton or not at all; or a call or a constant as it is written.
 *
 * @param type       the class, known before an object is; null when a call decides
 * @param expression makes the object; null when only static methods are called
 * @param failure    why there can be no object; empty when there can
 */
record Making(@Nullable Class<?> type, @Nullable Expression expression, String failure) {
    private static final Set<String> SINGLETONS = Set.of("INSTANCE", "instance");

    /**
     * Looks at the class.
     *
     * @param written what the spec says
     * @throws BindingException if the class is one of which there is no object
     * @throws FunctionFault    if there is no such class
     */
    static Making of(Expression written, ProjectCode code) {
        String path = written.path();
        Class<?> type = path == null ? null : code.classNamed(path);
        if (type == null) {
            requireClass(written, code);
            return new Making(null, written, "");
        }
        return ofClass(type, written);
    }

    /** Some beginning of the name must be a class: {@code com.acme.Kind.RELU}, {@code com.acme.Nets.dense}. */
    private static void requireClass(Expression written, ProjectCode code) {
        Expression owner = written instanceof Expression.Call call && call.target() != null ? call.target() : written;
        String whole = written instanceof Expression.Call call ? call.calleePath() : written.path();
        if (whole == null || owner.path() == null) {
            return;
        }
        boolean found = code.classNamed(whole) != null;
        Location begin = owner.where();
        for (Expression part = owner;
                part != null && !found;
                part = part instanceof Expression.Member m ? m.target() : null) {
            found = code.classNamed(String.valueOf(part.path())) != null;
            begin = part.where();
        }
        if (!found) {
            String near = code.nearest(whole);
            throw new FunctionFault(
                    begin,
                    "the project has no class " + whole + ": " + code.whyMissing(whole),
                    near == null ? "Check the name, and compile the project first." : "Did you mean " + near + "?");
        }
    }

    private static Making ofClass(Class<?> type, Expression written) {
        if (type.isEnum()) {
            return ofEnum(type, written);
        }
        if (isOnlyStatic(type)) {
            return new Making(type, null, Types.shown(type) + " has only static methods");
        }
        String singleton = singleton(type);
        if (singleton != null) {
            return new Making(type, new Expression.Member(written, singleton, written.where()), "");
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            String what = type.isInterface() ? " is an interface" : " is abstract";
            return new Making(type, null, Types.shown(type) + what + "; name a class that can be made, or a factory");
        }
        boolean plain = Members.constructors(type).stream().anyMatch(c -> c.getParameterCount() == 0);
        return plain ? new Making(type, call(written), "") : new Making(type, null, noConstructor(type));
    }

    private static Making ofEnum(Class<?> type, Expression written) {
        Object[] constants = type.getEnumConstants();
        if (constants.length == 1) {
            String name = ((Enum<?>) constants[0]).name();
            return new Making(type, new Expression.Member(written, name, written.where()), "");
        }
        if (isOnlyStatic(type)) {
            return new Making(type, null, "");
        }
        String names = Arrays.stream(constants).map(c -> ((Enum<?>) c).name()).collect(Collectors.joining(", "));
        return new Making(
                type,
                null,
                Types.shown(type) + " is an enum; name one of its constants: " + names + " (function: " + written.text()
                        + "." + (constants.length == 0 ? "NAME" : ((Enum<?>) constants[0]).name()) + ")");
    }

    private static boolean isOnlyStatic(Class<?> type) {
        boolean any = Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> !m.isSynthetic());
        boolean all = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> !m.isSynthetic())
                .filter(m -> !type.isEnum() || !Set.of("values", "valueOf").contains(m.getName()))
                .allMatch(Members::isStatic);
        boolean inherits = type.getSuperclass() != null && type.getSuperclass() != Object.class && !type.isEnum();
        return any && all && !inherits && !type.isEnum();
    }

    private static @Nullable String singleton(Class<?> type) {
        boolean hidden = Members.constructors(type).stream().allMatch(c -> Modifier.isPrivate(c.getModifiers()));
        return !hidden
                ? null
                : Members.fields(type).stream()
                        .filter(f -> Members.isStatic(f) && f.getType() == type && SINGLETONS.contains(f.getName()))
                        .map(java.lang.reflect.Field::getName)
                        .findFirst()
                        .orElse(null);
    }

    private static Expression call(Expression written) {
        Location where = written.where();
        if (written instanceof Expression.Member member) {
            return new Expression.Call(member.target(), member.name(), List.of(), where);
        }
        return new Expression.Call(null, written.text(), List.of(), where);
    }

    private static String noConstructor(Class<?> type) {
        List<String> there = new ArrayList<>();
        for (Constructor<?> constructor : Members.constructors(type)) {
            there.add(type.getSimpleName() + Types.parameters(constructor));
        }
        return Types.shown(type) + " has no constructor without arguments; it has " + String.join(", ", there)
                + ": write function: " + Types.shown(type) + "(…)";
    }
}
