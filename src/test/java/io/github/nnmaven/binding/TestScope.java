package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names with their meanings, and what was passed for them. */
final class TestScope implements Meanings {
    private final Object target;
    private final Class<?> owner;
    private final Map<String, Object> names = new HashMap<>();
    final List<Object> passed = new ArrayList<>();

    private TestScope(Object target, Class<?> owner) {
        this.target = target;
        this.owner = owner;
    }

    static TestScope of(Object target) {
        return new TestScope(target, target.getClass());
    }

    static TestScope ofClass(Class<?> owner) {
        return new TestScope(null, owner);
    }

    static TestScope empty() {
        return new TestScope(null, null);
    }

    TestScope with(String name, Object meaning) {
        names.put(name, meaning);
        return this;
    }

    @Override
    public Object target() {
        return target;
    }

    @Override
    public Class<?> owner() {
        return owner;
    }

    @Override
    public boolean knows(String name) {
        return names.containsKey(name);
    }

    @Override
    public Object get(String name) {
        return names.get(name);
    }

    @Override
    public void note(String name, Object argument) {
        passed.add(argument);
    }

    @Override
    public List<String> names() {
        return names.keySet().stream().sorted().toList();
    }
}
