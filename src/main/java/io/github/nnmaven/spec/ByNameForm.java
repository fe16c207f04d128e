package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map from names of variables or data to something of one form.
 *
 * @param value    form of what stands behind each name
 * @param result   of a name and what stands behind it
 * @param expected what is expected, with its article
 * @param fix      how to write it, a sentence
 */
record ByNameForm<V, T>(Form<V> value, BiFunction<Located<String>, V, T> result, String expected, String fix)
        implements Form<List<T>> {
    @Override
    public @Nullable List<T> read(Node node, Problems problems) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.wrongType(node, expected, fix);
            return null;
        }
        int before = problems.count();
        List<T> results = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            Located<String> name = JavaName.FORM.read(entry.key(), problems);
            V read = value.read(entry.value(), problems);
            if (name != null && read != null) {
                results.add(result.apply(name, read));
            }
        }
        return problems.count() == before ? results : null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>(Schemas.type("object"));
        schema.put("propertyNames", JavaName.FORM.schema(definitions));
        schema.put("additionalProperties", value.schema(definitions));
        return schema;
    }
}
