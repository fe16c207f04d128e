package io.github.nnmaven.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name with options, as {@code relu}, {@code linear: 6} or {@code linear: {units: 6, name: hidden}}. The reader has
 * checked the name and the options against a {@link Word} of the vocabulary, unless the name has a dot: then it is a class
 * of the project.
 *
 * @param name    as written; of a class of the project the class alone, without arguments
 * @param options the options that were written, by key; the main argument under its key. A number is a {@code Double}, an
 *     integer an {@code Integer}, a text or choice a {@code String}, values a {@link TensorValues}
 * @param own     what is said of the project's own class; null exactly when the name is one of the vocabulary
 * @param where   place of the whole
 */
public record Term(
        Located<String> name,
        Map<String, Located<?>> options,
        @Nullable OwnSpec own,
        Location where) implements TensorValues {
    public Term {
        options = Map.copyOf(options);
    }

    /** A name of the vocabulary. */
    public Term(Located<String> name, Map<String, Located<?>> options, Location where) {
        this(name, options, null, where);
    }

    /** Whether the name is a class of the project's own. */
    public boolean isClassName() {
        return own != null;
    }

    /** The option's value, or null when it was not written. */
    public @Nullable Located<?> option(String key) {
        return options.get(key);
    }

    /** The option as a number, or the default. */
    public double number(String key, double otherwise) {
        Located<?> option = options.get(key);
        return option == null ? otherwise : ((Number) option.value()).doubleValue();
    }

    /** The option as a text, or the default. */
    public String text(String key, String otherwise) {
        Located<?> option = options.get(key);
        return option == null ? otherwise : (String) option.value();
    }
}
