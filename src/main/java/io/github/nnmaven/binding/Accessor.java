package io.github.nnmaven.binding;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method without arguments or a field that gives something of an object. */
record Accessor(Member member) {
    /** The methods of a class that could be accessors, those of {@code Object} left out. */
    static Stream<Accessor> methods(Class<?> type) {
        return Members.methods(type).stream()
                .filter(m -> m.getParameterCount() == 0
                        && m.getReturnType() != void.class
                        && !Members.isStatic(m)
                        && m.getDeclaringClass() != Object.class
                        && !m.getName().equals("hashCode"))
                .map(Accessor::new);
    }

    /** The fields of the objects of a class. */
    static Stream<Accessor> fields(Class<?> type) {
        return Members.fields(type).stream().filter(f -> !Members.isStatic(f)).map(Accessor::new);
    }

    /** The method of this name without arguments. */
    static Optional<Accessor> method(Class<?> type, String name) {
        return methods(type).filter(a -> a.member.getName().equals(name)).findFirst();
    }

    Class<?> type() {
        return member instanceof Method method ? method.getReturnType() : ((Field) member).getType();
    }

    Type genericType() {
        return member instanceof Method method ? method.getGenericReturnType() : ((Field) member).getGenericType();
    }

    boolean isField() {
        return member instanceof Field;
    }

    /** As it stands in an expression: {@code data} or {@code getData()}. */
    String shown() {
        return isField() ? member.getName() : member.getName() + "()";
    }

    /** What it is called, without {@code get} and in lower case. */
    String plainName() {
        String name = member.getName();
        boolean getter = name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        return (getter ? name.substring(3) : name).replace("_", "").toLowerCase(Locale.ROOT);
    }

    /**
     * What it gives.
     *
     * @param holder the object; null for a static member
     * @throws UserCodeException if the method throws
     */
    @Nullable
    Object of(@Nullable Object holder) {
        try {
            return isField() ? ((Field) member).get(holder) : ((Method) member).invoke(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("opened before, and closed now: " + member, e);
        } catch (Throwable e) { // whatever the project's code throws is its finding
            throw UserCodeException.of(Types.shown(member.getDeclaringClass()) + "." + shown(), e);
        }
    }
}
