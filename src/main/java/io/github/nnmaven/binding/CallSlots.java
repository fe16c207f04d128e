package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parameters of a method and, as far as it is known, what stands for each. */
final class CallSlots {
    private final Method method;
    private final List<String> names;
    private final Location where;
    private final Expression[] arguments;
    private final Set<String> used = new HashSet<>();

    /**
     * Nothing known yet.
     *
     * @param names of the parameters, or empty
     * @param where of what is made here
     */
    CallSlots(Method method, List<String> names, Location where) {
        this.method = method;
        this.names = names;
        this.where = where;
        this.arguments = new Expression[method.getParameterCount()];
    }

    Location where() {
        return where;
    }

    Method method() {
        return method;
    }

    /** Positions without an argument. */
    List<Integer> open() {
        return IntStream.range(0, arguments.length)
                .filter(i -> arguments[i] == null)
                .boxed()
                .toList();
    }

    boolean isComplete() {
        return open().isEmpty();
    }

    Class<?> type(int slot) {
        return method.getParameterTypes()[slot];
    }

    /** How deep numbers are nested in a parameter's type, -1 if the type does not tell. */
    int rank(int slot) {
        return NumberTypes.rank(method.getGenericParameterTypes()[slot]);
    }

    /** The parameter's name, empty when the class file does not tell. */
    String name(int slot) {
        return names.isEmpty() ? "" : names.get(slot);
    }

    boolean hasNames() {
        return !names.isEmpty();
    }

    boolean uses(String name) {
        return used.contains(name);
    }

    /** Those of the names that stand nowhere yet. */
    List<String> unused(List<String> all) {
        return all.stream().filter(name -> !used.contains(name)).toList();
    }

    void put(int slot, String name) {
        used.add(name);
        arguments[slot] = new Expression.Name(name, where);
    }

    void put(int slot, Expression argument) {
        if (argument instanceof Expression.Name name) {
            used.add(name.name());
        }
        arguments[slot] = argument;
    }

    @Nullable
    Expression argument(int slot) {
        return arguments[slot];
    }

    /** Each parameter that is called like one of the names stands for it. */
    void putByName(List<String> all) {
        for (int slot : open()) {
            String plain = ArgumentWords.plain(name(slot));
            all.stream()
                    .filter(name ->
                            !used.contains(name) && ArgumentWords.plain(name).equals(plain))
                    .findFirst()
                    .ifPresent(name -> put(slot, name));
        }
    }

    /** The first open parameter whose type and name say so stands for it. */
    boolean putFirst(String name, IntPredicate type, Predicate<String> called) {
        for (int slot : open()) {
            if (!used.contains(name) && type.test(slot) && called.test(name(slot))) {
                put(slot, name);
            }
        }
        return used.contains(name);
    }

    boolean isArray(int slot) {
        return type(slot).isArray() || rank(slot) > 0;
    }

    boolean isScalar(int slot) {
        return type(slot) == double.class
                || type(slot) == float.class
                || type(slot) == Double.class
                || type(slot) == Float.class;
    }

    boolean isInt(int slot) {
        return type(slot) == int.class || type(slot) == long.class || type(slot) == Integer.class;
    }

    /** The call; every parameter must have its argument. */
    Expression.Call call() {
        List<Expression> all = new ArrayList<>();
        Arrays.stream(arguments).map(Objects::requireNonNull).forEach(all::add);
        return new Expression.Call(null, method.getName(), all, where);
    }
}
