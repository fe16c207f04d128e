package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Nearest;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code a.b} and {@code a[b]} give. */
final class MemberAccess {
    private static final ClassValue<Map<String, Optional<Accessor>>> OF_OBJECTS = new Found();
    private static final ClassValue<Map<String, Optional<Accessor>>> OF_CLASSES = new Found();

    private MemberAccess() {}

    /**
     * The member of an object: the length of an array, the value of a map's key, a record's component, a field, or what a
     * method {@code b()}, {@code getB()} or {@code isB()} gives.
     *
     * @throws BindingException if there is none
     */
    static @Nullable Object of(Object target, String name) {
        if (name.equals("length") && (target.getClass().isArray() || target instanceof ArrayValue)) {
            return target instanceof ArrayValue numbers ? length(numbers) : Array.getLength(target);
        }
        if (target instanceof Map<?, ?> map) {
            return keyed(map, name);
        }
        Accessor accessor = find(target.getClass(), name, false)
                .orElseThrow(() -> new BindingException(missing(target.getClass(), name)));
        return accessor.of(target);
    }

    /** The static member of a class, or that of its Kotlin object; empty if it has none. */
    static Optional<Accessor> ofClass(Class<?> type, String name) {
        return find(type, name, true);
    }

    /** The member of this name that objects of a class have, or the class itself; empty if there is none. */
    static Optional<Accessor> find(Class<?> type, String name, boolean onlyStatic) {
        Map<String, Optional<Accessor>> found = (onlyStatic ? OF_CLASSES : OF_OBJECTS).get(type);
        Optional<Accessor> known = found.get(name);
        return known != null ? known : found.computeIfAbsent(name, k -> search(type, name, onlyStatic));
    }

    private static Optional<Accessor> search(Class<?> type, String name, boolean onlyStatic) {
        Optional<Accessor> field = Members.fields(type).stream()
                .filter(f -> f.getName().equals(name) && (!onlyStatic || Members.isStatic(f)))
                .map(Accessor::new)
                .findFirst();
        String capital = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Optional<Accessor> method = Stream.of(name, "get" + capital, "is" + capital)
                .flatMap(n -> Members.methods(type, n).stream())
                .filter(m -> isGetter(m) && (!onlyStatic || Members.isStatic(m)))
                .map(Accessor::new)
                .findFirst();
        return type.isRecord() ? method.or(() -> field) : field.or(() -> method);
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0 && method.getReturnType() != void.class;
    }

    static String missing(Class<?> type, String name) {
        List<String> there = Stream.concat(
                        Members.fields(type).stream().map(Field::getName),
                        Members.methods(type).stream()
                                .filter(m -> isGetter(m) && m.getDeclaringClass() != Object.class)
                                .map(m -> m.getName() + "()"))
                .distinct()
                .toList();
        String near = Nearest.to(name, there);
        String all = there.isEmpty()
                ? "it has no members"
                : "it has " + String.join(", ", there.stream().limit(20).toList());
        return Types.shown(type) + " has no " + name + (near == null ? "; " + all : "; did you mean " + near + "?");
    }

    private static @Nullable Object keyed(Map<?, ?> map, Object key) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (String.valueOf(entry.getKey()).equals(String.valueOf(key))) {
                return entry.getValue();
            }
        }
        Optional<Accessor> getter = find(map.getClass(), String.valueOf(key), false);
        if (getter.isPresent() && !Types.isJdk(getter.get().member().getDeclaringClass())) {
            return getter.get().of(map);
        }
        List<String> keys = map.keySet().stream().map(String::valueOf).toList();
        String near = Nearest.to(String.valueOf(key), keys);
        throw new BindingException("the map has no key " + key
                + (near == null ? "; its keys are " + String.join(", ", keys) : "; did you mean " + near + "?"));
    }

    /**
     * An item of an array or a list, the value of a map's key, a row or a number of numbers.
     *
     * @throws BindingException if there is none
     */
    static @Nullable Object item(Object target, @Nullable Object index) {
        if (target instanceof Map<?, ?> map) {
            return keyed(map, index instanceof ArrayValue number ? whole(number) : String.valueOf(index));
        }
        if (!(index instanceof ArrayValue number) || !number.shape().isNumber()) {
            throw new BindingException("an index of " + Types.shown(target.getClass()) + " must be a whole number");
        }
        int i = whole(number);
        Object[] items = items(target);
        if (i < 0 || i >= items.length) {
            throw new BindingException("there is no item " + i + ": the length is " + items.length);
        }
        return items[i];
    }

    private static int whole(ArrayValue number) {
        return (int) NumberWriting.boxed(int.class, number.number());
    }

    private static Object[] items(Object target) {
        if (target instanceof List<?> list) {
            return list.toArray();
        }
        if (target.getClass().isArray()) {
            return java.util.stream.IntStream.range(0, Array.getLength(target))
                    .mapToObj(i -> Array.get(target, i))
                    .toArray();
        }
        try {
            return Reading.of(target).rows().toArray();
        } catch (NotNumbersException e) {
            throw new BindingException(
                    "a " + Types.shown(target.getClass()) + " has no items to choose from by an index");
        }
    }

    private static ArrayValue length(ArrayValue numbers) {
        return new ArrayValue(new double[] {numbers.shape().rows().size()}, Shape.number(), Element.WHOLE);
    }

    /** What was found of each class. */
    private static final class Found extends ClassValue<Map<String, Optional<Accessor>>> {
        @Override
        protected Map<String, Optional<Accessor>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    }
}
