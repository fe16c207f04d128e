package io.github.nnmaven.spec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a map said, by key. */
final class Values {
    private final Node.Mapping node;
    private final Problems problems;
    private final Map<String, Object> values = new HashMap<>();

    Values(Node.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    void put(String key, Object value) {
        values.put(key, value);
    }

    /** The key's value, or null when the key was not written. */
    @SuppressWarnings("unchecked") // the value was read by the key's own form
    <T> @Nullable T get(Key<T> key) {
        return (T) values.get(key.name());
    }

    /** The value of a required key. */
    <T> T need(Key<T> key) {
        return java.util.Objects.requireNonNull(get(key), key.name());
    }

    /** The key's value, or the default when the key was not written. */
    <T> T or(Key<T> key, T otherwise) {
        T value = get(key);
        return value == null ? otherwise : value;
    }

    /** Place of the whole map. */
    Location where() {
        return problems.at(node);
    }

    Problems problems() {
        return problems;
    }
}
