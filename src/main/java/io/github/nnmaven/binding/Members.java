package io.github.nnmaven.binding;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The members of a class that can be used, whatever their visibility: its own, inherited ones, default methods of interfaces;
 * of overridden methods the overriding one. Where a class is closed (a lambda's, one of the JDK), the public supertype that
 * declares the method stands for it. Always in the same order.
 */
final class Members {
    private static final ClassValue<List<Method>> METHODS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return looked(type, Members::findMethods);
        }
    };
    private static final ClassValue<Map<String, List<Method>>> NAMED = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
            return methods(type).stream()
                    .collect(Collectors.groupingBy(Method::getName, Collectors.toUnmodifiableList()));
        }
    };
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return looked(type, Members::findFields);
        }
    };

    private Members() {}

    /** Methods, static ones included. */
    static List<Method> methods(Class<?> type) {
        return METHODS.get(type);
    }

    /** Fields, static ones included; a field that hides another comes first. */
    static List<Field> fields(Class<?> type) {
        return FIELDS.get(type);
    }

    /** Constructors. */
    static List<Constructor<?>> constructors(Class<?> type) {
        return looked(type, Members::findConstructors);
    }

    /** Methods of this name. */
    static List<Method> methods(Class<?> type, String name) {
        return NAMED.get(type).getOrDefault(name, List.of());
    }

    static boolean isStatic(Member member) {
        return Modifier.isStatic(member.getModifiers());
    }

    private static List<Constructor<?>> findConstructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(c -> !c.isSynthetic() && c.trySetAccessible())
                .sorted(Comparator.comparing(Types::parameters))
                .<Constructor<?>>map(c -> c)
                .toList();
    }

    private static List<Field> findFields(Class<?> type) {
        return lineage(type).stream()
                .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
                .filter(f -> !f.isSynthetic() && f.trySetAccessible())
                .toList();
    }

    private static List<Method> findMethods(Class<?> type) {
        Map<String, Method> found = new LinkedHashMap<>();
        Set<String> bridged = new LinkedHashSet<>();
        for (Class<?> c : lineage(type)) {
            List<Method> own = Arrays.stream(c.getDeclaredMethods())
                    .sorted(Comparator.comparing(Members::signature).thenComparing(Method::isBridge))
                    .toList();
            for (Method method : own) {
                keep(method, all(own, type), found, bridged);
            }
        }
        return List.copyOf(found.values());
    }

    private static void keep(Method method, List<Method> own, Map<String, Method> found, Set<String> bridged) {
        String signature = signature(method);
        if (own.stream().anyMatch(m -> isOpenedBy(m, method))) {
            return;
        }
        if (method.isBridge() && own.stream().anyMatch(m -> isBridgedBy(m, method))) {
            bridged.add(signature);
        } else if (isUsable(method) && !bridged.contains(signature)) {
            found.putIfAbsent(signature, method);
        }
    }

    /** With the methods that the class inherits: a bridge may stand for one of these. */
    private static List<Method> all(List<Method> own, Class<?> type) {
        if (own.stream().noneMatch(Method::isBridge)) {
            return own;
        }
        List<Method> all = new ArrayList<>(own);
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            all.addAll(Arrays.asList(c.getDeclaredMethods()));
        }
        return all;
    }

    /** Does this bridge stand for a method of the class or of one above it, whose types are narrower? */
    private static boolean isBridgedBy(Method real, Method bridge) {
        return !real.isBridge()
                && real.getName().equals(bridge.getName())
                && real.getParameterCount() == bridge.getParameterCount();
    }

    /** A public class inherits public methods of a class that is not public by bridges with the same types. */
    private static boolean isOpenedBy(Method real, Method bridge) {
        return bridge.isBridge()
                && isBridgedBy(real, bridge)
                && real.getReturnType() == bridge.getReturnType()
                && Arrays.equals(real.getParameterTypes(), bridge.getParameterTypes());
    }

    private static boolean isUsable(Method method) {
        return (!method.isSynthetic() || method.isBridge()) && open(method);
    }

    private static boolean open(AccessibleObject member) {
        return member.trySetAccessible();
    }

    private static String signature(Method method) {
        return method.getName() + Types.parameters(method);
    }

    /** The class, its superclasses, then all interfaces. */
    static List<Class<?>> lineage(Class<?> type) {
        Set<Class<?>> lineage = new LinkedHashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            lineage.add(c);
        }
        for (Class<?> c : new ArrayList<>(lineage)) {
            addInterfaces(c, lineage);
        }
        return List.copyOf(lineage);
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> to) {
        for (Class<?> face : type.getInterfaces()) {
            to.add(face);
            addInterfaces(face, to);
        }
    }

    private static <T> T looked(Class<?> type, Function<Class<?>, T> search) {
        try {
            return search.apply(type);
        } catch (LinkageError e) {
            throw new BindingException(Types.named(type) + " cannot be used: " + e
                    + "; a class that it mentions is missing from the class path or of another version");
        }
    }
}
