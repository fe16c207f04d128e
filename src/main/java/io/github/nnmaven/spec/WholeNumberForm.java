package io.github.nnmaven.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole number; {@code 6.0} and {@code 1e3} are whole, too.
 *
 * @param least    smallest legal value
 * @param most     largest legal value, at most 2⁵³
 * @param expected what is expected, with its article
 */
record WholeNumberForm(long least, long most, String expected) implements Form<Long> {
    /** 1 or more. */
    static final Form<Integer> COUNT = integer(1, "a whole number, 1 or more");

    /** 0 or more. */
    static final Form<Integer> INDEX = integer(0, "a whole number, 0 or more");

    private static Form<Integer> integer(int least, String expected) {
        return new WholeNumberForm(least, Integer.MAX_VALUE, expected).as((value, where) -> value.intValue());
    }

    @Override
    public @Nullable Long read(Node node, Problems problems) {
        Double value = NumberForm.finite(node, expected, problems);
        if (value == null) {
            return null;
        }
        if (value == Math.rint(value) && value >= least && value <= most) {
            return value.longValue();
        }
        problems.add(
                ProblemId.OUT_OF_RANGE,
                node,
                "expected " + expected + ", but got " + Shown.of(node),
                "Write a whole number from " + least + " to " + most + ".");
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = Schemas.type("integer");
        schema.put("minimum", least);
        schema.put("maximum", most);
        return schema;
    }
}
