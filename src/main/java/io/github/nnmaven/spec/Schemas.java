package io.github.nnmaven.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of JSON Schema. */
final class Schemas {
    private Schemas() {}

    static Map<String, Object> type(String type) {
        return ordered("type", type);
    }

    /** A text that holds the pattern, in the syntax that Java and ECMAScript share. */
    static Map<String, Object> pattern(String pattern) {
        Map<String, Object> schema = type("string");
        schema.put("pattern", pattern);
        return schema;
    }

    static Map<String, Object> anyOf(List<Map<String, Object>> choices) {
        return choices.size() == 1 ? choices.get(0) : ordered("anyOf", choices);
    }

    static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(schema);
        return described;
    }

    static Map<String, Object> list(Map<String, Object> items, int least) {
        Map<String, Object> schema = type("array");
        schema.put("items", items);
        if (least > 0) {
            schema.put("minItems", least);
        }
        return schema;
    }

    /** A map of exactly one of the keys. */
    static Map<String, Object> oneOfKeys(Map<String, Object> properties) {
        Map<String, Object> schema = type("object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("minProperties", 1);
        schema.put("maxProperties", 1);
        return schema;
    }

    static Map<String, Object> ordered(String key, Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(key, value);
        return schema;
    }
}
