package io.github.nnmaven.assembly;

import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.Option;
import io.github.nnmaven.spec.Term;
import io.github.nnmaven.spec.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One name of the catalog.
 *
 * @param word  name, description and options
 * @param build what a term with that name comes to
 */
record Entry<T>(Word word, Function<Term, T> build) {
    static <T> Entry<T> of(String name, String description, Function<Term, T> build, Named... options) {
        List<Option> all = new ArrayList<>();
        for (Named option : options) {
            all.add(option.option());
        }
        return new Entry<>(new Word(name, description, all), build);
    }

    /** The same name for something made of this, with further options. */
    <U> Entry<U> map(Function<T, U> wrap, Named... further) {
        List<Option> all = new ArrayList<>(word.options());
        for (Named option : further) {
            all.add(option.option());
        }
        return new Entry<>(new Word(word.name(), word.description(), all), term -> wrap.apply(build.apply(term)));
    }

    /** An option under construction: optional, in map form only, until said otherwise. */
    record Named(Option option) {
        /** May stand alone behind the name. */
        Named asMain() {
            return new Named(new Option(
                    option.key(), option.kind(), option.choices(), true, option.required(), option.description()));
        }

        Named required() {
            return new Named(new Option(
                    option.key(), option.kind(), option.choices(), option.main(), true, option.description()));
        }
    }

    static Named number(String key, String description) {
        return option(key, Option.Kind.NUMBER, List.of(), description);
    }

    static Named positive(String key, String description) {
        return option(key, Option.Kind.POSITIVE_NUMBER, List.of(), description);
    }

    static Named count(String key, String description) {
        return option(key, Option.Kind.COUNT, List.of(), description);
    }

    static Named name(String key, String description) {
        return option(key, Option.Kind.NAME, List.of(), description);
    }

    static Named tensor(String key, String description) {
        return option(key, Option.Kind.TENSOR, List.of(), description);
    }

    static Named choice(String key, List<String> choices, String description) {
        return option(key, Option.Kind.CHOICE, choices, description);
    }

    private static Named option(String key, Option.Kind kind, List<String> choices, String description) {
        return new Named(new Option(key, kind, choices, false, false, description));
    }

    /** The value of an option that the reader has made sure of. */
    static Object required(Term term, String key) {
        Located<?> option = term.option(key);
        if (option == null) {
            throw new IllegalArgumentException(term.name().value() + " without " + key);
        }
        return option.value();
    }
}
