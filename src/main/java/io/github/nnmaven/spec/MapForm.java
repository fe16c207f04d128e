package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map with known keys. All of its problems are found before its result is made, and with one there is no result.
 *
 * @param what   what the map describes, with its article: {@code a network}
 * @param keys   all legal ones
 * @param result from the values; null after a problem of several values together
 */
record MapForm<T>(String what, List<Key<?>> keys, Function<Values, @Nullable T> result) implements Form<T> {
    @Override
    public @Nullable T read(Node node, Problems problems) {
        if (node instanceof Node.Mapping mapping) {
            return readMap(mapping, problems);
        }
        problems.wrongType(node, expected(), "Write {" + keys.get(0).name() + ": …}; " + legal());
        return null;
    }

    private @Nullable T readMap(Node.Mapping mapping, Problems problems) {
        int before = problems.count();
        List<String> misspelt = reportUnknown(mapping, problems);
        Values values = new Values(mapping, problems);
        for (Key<?> key : keys) {
            Node.Entry entry = mapping.entry(key.name());
            if (entry != null) {
                readValue(key, entry.value(), values);
            } else if (key.required() && !misspelt.contains(key.name())) {
                reportMissing(key, mapping, problems);
            }
        }
        return problems.count() == before ? result.apply(values) : null;
    }

    private static void readValue(Key<?> key, Node node, Values values) {
        Object value = key.form().read(node, values.problems());
        if (value != null) {
            values.put(key.name(), value);
        }
    }

    /** Returns the legal keys that the unknown ones seem to mean. */
    private List<String> reportUnknown(Node.Mapping mapping, Problems problems) {
        List<String> meant = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            String written = entry.key().text();
            if (CutCall.isRest(written)) {
                CutCall.report(entry.key(), problems);
            } else if (!names().contains(written)) {
                String nearest = Nearest.to(written, names());
                if (nearest != null) {
                    meant.add(nearest);
                }
                problems.add(
                        ProblemId.UNKNOWN_KEY,
                        entry.key(),
                        "expected a key of " + what + ", but got " + Shown.quoted(written),
                        Nearest.fix(written, names()));
            }
        }
        return meant;
    }

    private void reportMissing(Key<?> key, Node.Mapping mapping, Problems problems) {
        problems.add(
                ProblemId.MISSING_KEY,
                mapping,
                "expected the key " + Shown.quoted(key.name()) + " in " + what + ", but it is missing",
                "Add " + key.name() + ": " + key.form().expected() + ".");
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key ->
                properties.put(key.name(), Schemas.described(key.form().schema(definitions), key.description())));
        Map<String, Object> schema = Schemas.type("object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        List<String> required =
                keys.stream().filter(Key::required).<String>map(Key::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    @Override
    public String expected() {
        return "a map with the keys of " + what;
    }

    private List<String> names() {
        return keys.stream().<String>map(Key::name).toList();
    }

    private String legal() {
        return "legal keys: " + String.join(", ", names()) + ".";
    }
}
