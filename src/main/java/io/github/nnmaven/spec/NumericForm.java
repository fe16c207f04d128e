package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, nested as deep and as unevenly as they are written.
 *
 * @param least how many items each list has at least, 0 or 1
 */
record NumericForm(String name, int least) implements Form<Numeric> {
    private static final double INEXACT_FROM = 0x1p53;
    private static final String NUMBERS = "a number or a list of numbers";

    /** A point: every list has an item. */
    static final NumericForm POINT = new NumericForm("numbers", 1);

    /** Data, with empty lists. */
    static final NumericForm DATA = new NumericForm("numbers-or-none", 0);

    /** Whether all that the node holds are numbers. */
    static boolean isNumeric(Node node) {
        return node instanceof Node.Sequence list
                ? list.items().stream().allMatch(NumericForm::isNumeric)
                : node.shape() == Node.Shape.NUMBER;
    }

    @Override
    public @Nullable Numeric read(Node node, Problems problems) {
        if (node instanceof Node.Sequence list) {
            return array(list, problems);
        }
        Double value = NumberForm.finite(node, expected(), problems);
        if (value == null || (least == 0 && !isExact(node, value, problems))) {
            return null;
        }
        return new Numeric.Scalar(value, problems.at(node));
    }

    /** Adds a problem for a whole number that would be rounded, since data may be a long. */
    private static boolean isExact(Node node, double value, Problems problems) {
        boolean exact = Math.abs(value) < INEXACT_FROM
                || !((Node.Scalar) node).text().chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '+');
        if (!exact) {
            problems.add(
                    ProblemId.OUT_OF_RANGE,
                    node,
                    "expected a whole number below 2^53, but got " + Shown.of(node) + ", which would be rounded",
                    "Return it from a method and write {call: com.acme.Fixtures.seed()}, or write it with a decimal point.");
        }
        return exact;
    }

    private @Nullable Numeric array(Node.Sequence list, Problems problems) {
        if (list.items().size() < least) {
            problems.add(
                    ProblemId.EMPTY_LIST,
                    list,
                    "expected numbers, but got an empty list",
                    "Write at least one number.");
            return null;
        }
        List<Numeric> items = new ArrayList<>(list.items().size());
        for (Node item : list.items()) {
            Numeric read = read(item, problems);
            if (read != null) {
                items.add(read);
            }
        }
        return items.size() == list.items().size() ? new Numeric.Array(items, problems.at(list)) : null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return definitions.reference(name, new Nested(this));
    }

    @Override
    public String expected() {
        return NUMBERS;
    }

    /** Its own schema, which refers to itself. */
    private record Nested(NumericForm form) implements Form<Numeric> {
        @Override
        public @Nullable Numeric read(Node node, Problems problems) {
            return form.read(node, problems);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.anyOf(List.of(Schemas.type("number"), Schemas.list(form.schema(definitions), form.least())));
        }

        @Override
        public String expected() {
            return form.expected();
        }
    }
}
