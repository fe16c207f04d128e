package io.github.nnmaven.spec;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One kind of value of a spec: reads it, and describes it as JSON Schema. Whatever a form reads without a problem, its
 * schema accepts.
 */
interface Form<T> {
    /** The value, or null after at least one problem was added. */
    @Nullable
    T read(Node node, Problems problems);

    /** JSON Schema of the value, as maps, lists, texts, numbers and truth values. */
    Map<String, Object> schema(Definitions definitions);

    /** What is expected, with its article: {@code a number above 0}. */
    String expected();

    /** The same form with another result. */
    default <R> Form<R> as(BiFunction<T, Location, R> result) {
        return new Mapped<>(this, result);
    }

    /** The same form, its result with its place. */
    default Form<Located<T>> located() {
        return as(Located::new);
    }

    /** A form whose result is made into another one. */
    record Mapped<T, R>(Form<T> form, BiFunction<T, Location, R> result) implements Form<R> {
        @Override
        public @Nullable R read(Node node, Problems problems) {
            T value = form.read(node, problems);
            return value == null ? null : result.apply(value, problems.at(node));
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return form.schema(definitions);
        }

        @Override
        public String expected() {
            return form.expected();
        }
    }
}
