package io.github.nnmaven.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finite number.
 *
 * @param least     smallest legal value
 * @param exclusive whether {@code least} itself is not legal
 * @param expected  what is expected, with its article
 */
record NumberForm(double least, boolean exclusive, String expected) implements Form<Double> {
    static final NumberForm ANY = new NumberForm(Double.NEGATIVE_INFINITY, false, "a number");
    static final NumberForm POSITIVE = new NumberForm(0, true, "a number above 0");
    static final NumberForm NOT_NEGATIVE = new NumberForm(0, false, "a number, 0 or more");

    @Override
    public @Nullable Double read(Node node, Problems problems) {
        Double value = finite(node, expected, problems);
        if (value == null || value > least || (value == least && !exclusive)) {
            return value;
        }
        String came = "expected " + expected + ", but got " + Shown.of(node);
        problems.add(ProblemId.OUT_OF_RANGE, node, came, "Write " + expected + ".");
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = Schemas.type("number");
        if (least > Double.NEGATIVE_INFINITY) {
            schema.put(exclusive ? "exclusiveMinimum" : "minimum", least);
        }
        return schema;
    }

    /** The number that the node says, or null after a problem when it says none or an infinite one. */
    static @Nullable Double finite(Node node, String expected, Problems problems) {
        if (!(node instanceof Node.Scalar scalar) || scalar.shape() != Node.Shape.NUMBER) {
            notANumber(node, expected, problems);
            return null;
        }
        double value = ScalarShapes.number(scalar.text());
        if (Double.isFinite(value)) {
            return value;
        }
        problems.add(
                ProblemId.NOT_FINITE,
                node,
                "expected " + expected + ", but got " + scalar.text() + ", which is not finite",
                "Write a finite number; the largest is about 1.8e308.");
        return null;
    }

    private static void notANumber(Node node, String expected, Problems problems) {
        String meant = node instanceof Node.Scalar scalar ? MeantNumber.of(scalar) : null;
        if (meant == null) {
            problems.wrongType(node, expected, "Write " + expected + ".");
            return;
        }
        problems.add(
                ProblemId.NUMBER_FORM,
                node,
                "expected " + expected + ", but got " + Shown.of(node),
                "Write " + meant + ".");
    }
}
