package io.github.nnmaven.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of exactly one key, which says what the value is.
 *
 * @param what what the map describes, with its article
 * @param keys all legal ones
 */
record OneKeyForm<T>(String what, List<Key<? extends T>> keys) implements Form<T> {
    @Override
    public @Nullable T read(Node node, Problems problems) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.wrongType(node, expected(), fix());
            return null;
        }
        if (mapping.entries().size() == 1) {
            return readEntry(mapping.entries().get(0), problems);
        }
        problems.add(
                ProblemId.CONFLICTING_KEYS,
                mapping,
                "expected " + expected() + ", but got " + mapping.entries().size() + " keys: " + Shown.of(mapping),
                fix());
        return null;
    }

    private @Nullable T readEntry(Node.Entry entry, Problems problems) {
        String written = entry.key().text();
        for (Key<? extends T> key : keys) {
            if (key.name().equals(written)) {
                return key.form().read(entry.value(), problems);
            }
        }
        problems.add(
                ProblemId.UNKNOWN_KEY,
                entry.key(),
                "expected " + expected() + ", but got " + Shown.quoted(written),
                Nearest.fix(written, names()));
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key ->
                properties.put(key.name(), Schemas.described(key.form().schema(definitions), key.description())));
        return Schemas.oneOfKeys(properties);
    }

    @Override
    public String expected() {
        return what + ", a map of one key (" + String.join(", ", names()) + ")";
    }

    private String fix() {
        return "Write one of the keys with its value: {" + names().get(0) + ": …}.";
    }

    private List<String> names() {
        return keys.stream().<String>map(Key::name).toList();
    }
}
