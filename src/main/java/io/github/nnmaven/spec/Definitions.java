package io.github.nnmaven.spec;

import java.util.Map;
import java.util.TreeMap;

/** The {@code $defs} of a schema: forms that are used in several places, or inside themselves. */
final class Definitions {
    private final Map<String, Object> schemas = new TreeMap<>();

    /** A reference to the form's schema, which is written once. */
    Map<String, Object> reference(String name, Form<?> form) {
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, form.schema(this));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    Map<String, Object> schemas() {
        return schemas;
    }
}
