package io.github.nnmaven.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name of the vocabulary with its options, or a class of the project's own. */
final class TermForm implements Form<Term> {
    private final String what;
    private final boolean classes;
    private final Map<String, WordForm> words = new LinkedHashMap<>();

    /**
     * The names that are legal in one place.
     *
     * @param what    what a name stands for, with its article: {@code a layer}
     * @param words   the names
     * @param classes whether names of classes are legal, too
     * @param tensor  form of options that are values of a tensor
     */
    TermForm(String what, List<Word> words, boolean classes, Form<TensorValues> tensor) {
        this.what = what;
        this.classes = classes;
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
        Location where = problems.at(name);
        if (word != null) {
            return word.readBare(name, problems);
        }
        if (classes && ClassName.isLegal(name.text())) {
            return new Term(new Located<>(name.text(), where), Map.of(), bare(name.text(), where), where);
        }
        reportUnknown(name, problems);
        return null;
    }

    private static OwnSpec bare(String className, Location where) {
        Located<Expression> instance = new Located<>(new Expression.Name(className, where), where);
        return new OwnSpec(
                OwnSpec.Kind.ANY, instance, null, null, List.of(), List.of(), ConventionsSpec.NOTHING_WRITTEN, where);
    }

    private @Nullable Term readEntry(Node.Entry entry, Problems problems) {
        WordForm word = words.get(entry.key().text());
        if (word != null) {
            return word.read(entry.key(), entry.value(), problems);
        }
        if (classes && ClassName.isLegal(entry.key().text())) {
            problems.wrongType(
                    entry.value(),
                    "no options behind a class of the project's own",
                    "Write the name of the class alone, without the colon.");
        } else {
            reportUnknown(entry.key(), problems);
        }
        return null;
    }

    private void reportUnknown(Node.Scalar name, Problems problems) {
        String came = "expected " + what + ", but got " + Shown.quoted(name.text());
        if (classes && ClassName.isMeant(name.text())) {
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
        if (classes) {
            Map<String, Object> schema = Schemas.type("string");
            schema.put("pattern", ClassName.PATTERN);
            ways.add(Schemas.described(schema, "A class of the project's own."));
        }
        ways.add(Schemas.oneOfKeys(withOptions));
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
