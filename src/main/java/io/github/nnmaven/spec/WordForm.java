package io.github.nnmaven.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may stand behind one name of the vocabulary. */
final class WordForm {
    private final Word word;
    private final List<Key<Object>> keys;
    private final @Nullable Key<Object> main;
    private final MapForm<Map<String, Located<?>>> options;

    WordForm(Word word, Form<TensorValues> tensor) {
        this.word = word;
        this.keys = word.options().stream().map(o -> key(o, tensor)).toList();
        this.main = main(word, keys);
        this.options = new MapForm<>(Shown.quoted(word.name()), List.copyOf(keys), this::options);
    }

    private static @Nullable Key<Object> main(Word word, List<Key<Object>> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (word.options().get(i).main()) {
                return keys.get(i);
            }
        }
        return null;
    }

    String name() {
        return word.name();
    }

    /** The name alone. */
    @Nullable
    Term readBare(Node.Scalar name, Problems problems) {
        Optional<Option> missing =
                word.options().stream().filter(Option::required).findFirst();
        if (missing.isEmpty()) {
            return term(name, Map.of(), problems.at(name), problems);
        }
        Option option = missing.get();
        problems.add(
                ProblemId.MISSING_KEY,
                name,
                "expected " + Shown.quoted(word.name()) + " with " + option.key() + ", but got the name alone",
                "Write " + (option.main() ? word.name() + ": VALUE" : word.name() + ": {" + option.key() + ": VALUE}")
                        + "; " + option.key() + ": " + option.description());
        return null;
    }

    /** The name with the value behind it. */
    @Nullable
    Term read(Node.Scalar name, Node value, Problems problems) {
        Location where = problems.at(name);
        if (value instanceof Node.Mapping) {
            Map<String, Located<?>> read = options.read(value, problems);
            return read == null ? null : term(name, read, where, problems);
        }
        if (main == null) {
            problems.wrongType(value, "a map of options of " + Shown.quoted(word.name()), fixWithoutMain());
            return null;
        }
        if (value.shape() == Node.Shape.NOTHING) {
            problems.wrongType(value, main.form().expected(), "Write the value behind the colon.");
            return null;
        }
        Object read = main.form().read(value, problems);
        return read == null ? null : term(name, Map.of(main.name(), (Located<?>) read), where, problems);
    }

    private Term term(Node.Scalar name, Map<String, Located<?>> read, Location where, Problems problems) {
        return new Term(new Located<>(name.text(), problems.at(name)), read, where);
    }

    private String fixWithoutMain() {
        String keysText = String.join(", ", keys.stream().<String>map(Key::name).toList());
        return keys.isEmpty()
                ? "Write the name alone, without the colon."
                : "Write the name alone, or its options in a map; legal keys: " + keysText + ".";
    }

    private Map<String, Located<?>> options(Values values) {
        Map<String, Located<?>> read = new LinkedHashMap<>();
        for (Key<Object> key : keys) {
            Object value = values.get(key);
            if (value != null) {
                read.put(key.name(), (Located<?>) value);
            }
        }
        return read;
    }

    /** Schema of the name alone, if that is legal. */
    Optional<Map<String, Object>> bareSchema() {
        return word.options().stream().anyMatch(Option::required)
                ? Optional.empty()
                : Optional.of(Schemas.described(Schemas.ordered("const", word.name()), word.description()));
    }

    /** Schema of what stands behind the name and a colon. */
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> map = options.schema(definitions);
        Map<String, Object> schema =
                main == null ? map : Schemas.anyOf(List.of(main.form().schema(definitions), map));
        return Schemas.described(schema, word.description());
    }

    private static Key<Object> key(Option option, Form<TensorValues> tensor) {
        Form<?> form = form(option, tensor);
        Form<Object> located = form.as((value, where) -> new Located<Object>(value, where));
        return new Key<>(option.key(), located, option.required(), option.description());
    }

    private static Form<?> form(Option option, Form<TensorValues> tensor) {
        return switch (option.kind()) {
            case NUMBER -> NumberForm.ANY;
            case POSITIVE_NUMBER -> NumberForm.POSITIVE;
            case COUNT -> WholeNumberForm.COUNT;
            case NAME -> TextForm.NAME_OF_LAYER;
            case CHOICE -> new ChoiceForm(option.choices(), "a value of " + option.key());
            case TENSOR -> tensor;
        };
    }
}
