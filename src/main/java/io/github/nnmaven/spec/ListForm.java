package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of values of one form.
 *
 * @param item     form of each
 * @param least    how many there must be at least, 0 or 1
 * @param expected what is expected, with its article
 */
record ListForm<T>(Form<T> item, int least, String expected) implements Form<List<T>> {
    @Override
    public @Nullable List<T> read(Node node, Problems problems) {
        if (!(node instanceof Node.Sequence sequence)) {
            problems.wrongType(node, expected, "Write a list: [a, b], or one \"- \" a line.");
            return null;
        }
        if (sequence.items().size() < least) {
            problems.add(
                    ProblemId.EMPTY_LIST,
                    node,
                    "expected " + expected + ", but got an empty list",
                    "Write at least one item.");
            return null;
        }
        return items(sequence, problems);
    }

    private @Nullable List<T> items(Node.Sequence sequence, Problems problems) {
        List<T> values = new ArrayList<>(sequence.items().size());
        for (Node node : sequence.items()) {
            T value = item.read(node, problems);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == sequence.items().size() ? values : null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Schemas.list(item.schema(definitions), least);
    }
}
