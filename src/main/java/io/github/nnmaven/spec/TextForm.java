package io.github.nnmaven.spec;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text.
 *
 * @param pattern  which the whole text matches, in the syntax that Java and ECMAScript share
 * @param expected what is expected, with its article
 */
record TextForm(Pattern pattern, String expected) implements Form<String> {
    /** Longer names would not fit on a line of a report. */
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}_%s-]{0,99}";

    /** Name of a layer: it stands before the dot of a tensor's name, so it has none. */
    static final TextForm NAME_OF_LAYER =
            of(String.format(java.util.Locale.ROOT, NAME, ""), "a name of letters, digits, hyphens and underscores");

    /** Name of a subject or of a variant. */
    static final TextForm NAME_OF_SUBJECT = of(
            String.format(java.util.Locale.ROOT, NAME, "."),
            "a name of letters, digits, hyphens, underscores and dots");

    /** Any text but the empty one. */
    static final TextForm ANY = of("[^\\n]+", "a text");

    private static TextForm of(String pattern, String expected) {
        return new TextForm(Pattern.compile("^" + pattern + "$"), expected);
    }

    @Override
    public @Nullable String read(Node node, Problems problems) {
        if (!(node instanceof Node.Scalar scalar) || scalar.shape() != Node.Shape.TEXT) {
            boolean quotable = node instanceof Node.Scalar && node.shape() != Node.Shape.NOTHING;
            problems.wrongType(node, expected, quotable ? "Put it in quotes." : "Write " + expected + ".");
            return null;
        }
        if (pattern.matcher(scalar.text()).matches()) {
            return scalar.text();
        }
        problems.add(
                ProblemId.BAD_NAME,
                node,
                "expected " + expected + ", but got " + Shown.of(node),
                "Write " + expected + ", at most 100 characters.");
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = Schemas.type("string");
        schema.put("pattern", pattern.pattern());
        return schema;
    }
}
