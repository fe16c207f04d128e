package io.github.nnmaven.binding;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that are functions: lambdas, and implementations of interfaces with one abstract method. */
final class Functional {
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private Functional() {}

    /** The one method that such an object is called by, or null. */
    static @Nullable Method methodOf(Object object) {
        List<Method> found = Members.lineage(object.getClass()).stream()
                .filter(Class::isInterface)
                .map(Functional::only)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return found.isEmpty() ? null : implementation(object.getClass(), found.get(0));
    }

    /** The method of the class itself, whose types may be narrower than those of the interface. */
    private static Method implementation(Class<?> type, Method declared) {
        List<Method> own = Members.methods(type, declared.getName()).stream()
                .filter(m -> m.getParameterCount() == declared.getParameterCount())
                .filter(m -> !Modifier.isAbstract(m.getModifiers()) && !m.isBridge())
                .toList();
        return own.size() == 1 ? own.get(0) : declared;
    }

    /** A getter whose result is such an object, as {@code getObjectiveFunction()}; null if there is none or several. */
    static @Nullable Method getterOf(Object object) {
        List<Method> getters = Members.methods(object.getClass()).stream()
                .filter(m -> m.getParameterCount() == 0 && m.getName().startsWith("get"))
                .filter(m -> m.getReturnType().isInterface() && only(m.getReturnType()) != null)
                .toList();
        return getters.size() == 1 ? getters.get(0) : null;
    }

    private static @Nullable Method only(Class<?> face) {
        List<Method> abstracts = Arrays.stream(face.getMethods())
                .filter(m -> Modifier.isAbstract(m.getModifiers()) && !OF_OBJECT.contains(m.getName()))
                .toList();
        boolean numeric = abstracts.size() == 1 && abstracts.get(0).getParameterCount() > 0;
        return numeric ? abstracts.get(0) : null;
    }
}
