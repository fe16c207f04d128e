package io.github.nnmaven.spec;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form that has a name in the schema, made when it is first needed, so that it can stand inside itself.
 *
 * @param name     in {@code $defs}
 * @param expected what is expected, with its article
 */
record Shared<T>(String name, String expected, Supplier<Form<T>> form) implements Form<T> {
    @Override
    public @Nullable T read(Node node, Problems problems) {
        return form.get().read(node, problems);
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return definitions.reference(name, form.get());
    }
}
