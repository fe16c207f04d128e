package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of some words.
 *
 * @param words the legal ones
 * @param what  what a word names, with its article: {@code a drawing order}
 */
record ChoiceForm(List<String> words, String what) implements Form<String> {
    ChoiceForm {
        words = List.copyOf(words);
    }

    @Override
    public @Nullable String read(Node node, Problems problems) {
        if (!(node instanceof Node.Scalar scalar) || scalar.shape() != Node.Shape.TEXT) {
            problems.wrongType(node, expected(), "Write one of these words.");
            return null;
        }
        if (words.contains(scalar.text())) {
            return scalar.text();
        }
        problems.add(
                ProblemId.UNKNOWN_NAME,
                node,
                "expected " + what + ", but got " + Shown.of(node),
                Nearest.fix(scalar.text(), words));
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Schemas.ordered("enum", words);
    }

    @Override
    public String expected() {
        return what + " (" + String.join(", ", words) + ")";
    }
}
