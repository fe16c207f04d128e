package io.github.nnmaven.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name of the vocabulary with its options, or a class of the project's own. */
final class TermForm implements Form<Term> {
    private final String what;
    private final @Nullable OwnForm own;
    private final Map<String, WordForm> words = new LinkedHashMap<>();

    /**
     * The names that are legal in one place.
     *
     * @param what    what a name stands for, with its article: {@code a layer}
     * @param words   the names
     * @param own     of classes of the project; null where they are not legal
     * @param tensor  form of options that are values of a tensor
     */
    TermForm(String what, List<Word> words, @Nullable OwnForm own, Form<TensorValues> tensor) {
        this.what = what;
        this.own = own;
        words.forEach(word -> this.words.put(word.name(), new WordForm(word, tensor)));
    }

    @Override
    public @Nullable Term read(Node node, Problems problems) {
        if (node instanceof Node.Scalar scalar && scalar.shape() == Node.Shape.TEXT) {
            return readBare(scalar, problems);
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.wrongType(node, expected(), "Write a name, or {NAME: VALUE}; legal here: " + legal() + ".");
            return null;
        }
        if (mapping.entries().size() == 1) {
            return readEntry(mapping.entries().get(0), problems);
        }
        reportSeveral(mapping, problems);
        return null;
    }

    private @Nullable Term readBare(Node.Scalar name, Problems problems) {
        WordForm word = words.get(name.text());
        if (word != null) {
            return word.readBare(name, problems);
        }
        if (own != null && ClassName.beginsCall(name.text())) {
            return own.readBare(name, problems);
        }
        reportUnknown(name, problems);
        return null;
    }

    private @Nullable Term readEntry(Node.Entry entry, Problems problems) {
        WordForm word = words.get(entry.key().text());
        if (word != null) {
            return word.read(entry.key(), entry.value(), problems);
        }
        if (own != null && ClassName.beginsCall(entry.key().text())) {
            return own.read(entry.key(), entry.value(), problems);
        }
        reportUnknown(entry.key(), problems);
        return null;
    }

    private void reportUnknown(Node.Scalar name, Problems problems) {
        String came = "expected " + what + ", but got " + Shown.quoted(name.text());
        if (own != null && ClassName.isMeant(name.text())) {
            problems.add(
                    ProblemId.BAD_NAME,
                    name,
                    came + ", which is no full class name",
                    "Write the class with its package: com.acme.Swish, an inner class as com.acme.Outer$Inner.");
        } else {
            problems.add(ProblemId.UNKNOWN_NAME, name, came, Nearest.fix(name.text(), List.copyOf(words.keySet())));
        }
    }

    private void reportSeveral(Node.Mapping mapping, Problems problems) {
        boolean empty = mapping.entries().isEmpty();
        String name = empty
                ? List.copyOf(words.keySet()).get(0)
                : mapping.entries().get(0).key().text();
        problems.add(
                ProblemId.CONFLICTING_KEYS,
                mapping,
                "expected " + what + " with its options in one map behind its name, but got "
                        + (empty ? "an empty map" : mapping.entries().size() + " keys: " + Shown.of(mapping)),
                "Write {" + Shown.line(name) + ": {OPTION: VALUE, …}}, or indent the options further than the name.");
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        List<Map<String, Object>> ways = new java.util.ArrayList<>();
        Map<String, Object> withOptions = new LinkedHashMap<>();
        words.values().forEach(word -> {
            word.bareSchema().ifPresent(ways::add);
            withOptions.put(word.name(), word.schema(definitions));
        });
        Map<String, Object> maps = Schemas.oneOfKeys(withOptions);
        if (own != null) {
            ways.add(own.bareSchema());
            maps.put("patternProperties", Schemas.ordered(ClassName.CALL_PATTERN, own.schema(definitions)));
        }
        ways.add(maps);
        return Schemas.anyOf(ways);
    }

    @Override
    public String expected() {
        return what;
    }

    /** All names, for messages. */
    String legal() {
        return String.join(", ", words.keySet());
    }

    boolean knows(String name) {
        return words.containsKey(name);
    }
}
