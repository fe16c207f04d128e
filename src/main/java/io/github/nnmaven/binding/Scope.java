package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of one evaluation stand for: numbers, which are written afresh for each parameter in its type, or objects,
 * which are passed as they are. It remembers which objects were passed.
 */
final class Scope implements Meanings {
    private final Map<String, @Nullable Object> names = new HashMap<>();
    private final Map<String, List<Object>> passed = new HashMap<>();
    private @Nullable Object target;
    private @Nullable Class<?> owner;

    /** The object under test, or null when only static methods are called. */
    @Override
    public @Nullable Object target() {
        return target;
    }

    void setTarget(@Nullable Object object) {
        this.target = object;
    }

    /** The class whose static methods are called when there is no object. */
    @Override
    public @Nullable Class<?> owner() {
        return owner;
    }

    void setOwner(@Nullable Class<?> type) {
        this.owner = type;
    }

    @Override
    public boolean knows(String name) {
        return names.containsKey(name);
    }

    /** An {@link ArrayValue} or an object of the project. */
    @Override
    public @Nullable Object get(String name) {
        return names.get(name);
    }

    void put(String name, @Nullable Object meaning) {
        names.put(name, meaning);
    }

    /** A fresh object was made for the numbers of a name and passed on. */
    @Override
    public void note(String name, Object argument) {
        passed.computeIfAbsent(name, n -> new ArrayList<>()).add(argument);
    }

    /** The same names after the calls: those whose numbers were passed stand for the last object that was passed. */
    Scope after() {
        Scope after = new Scope();
        after.target = target;
        after.owner = owner;
        after.names.putAll(names);
        passed.forEach((name, objects) -> after.names.put(name, objects.get(objects.size() - 1)));
        return after;
    }

    /** The objects that were made for a name, in the order of the calls. */
    List<Object> passed(String name) {
        return passed.getOrDefault(name, List.of());
    }

    @Override
    public List<String> names() {
        return names.keySet().stream().sorted().toList();
    }
}
