package io.github.nnmaven.spec;

import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What a plain scalar is by YAML 1.2's core schema (section 10.3.2), and the value of numbers. */
final class ScalarShapes {
    /** Longer than any number; what is longer is a text. */
    private static final int LONGEST = 400;

    private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();

    private ScalarShapes() {}

    static Node.Shape of(String plain) {
        if (plain.length() > LONGEST) {
            return Node.Shape.TEXT;
        }
        Tag tag = CORE.resolve(plain, true);
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Node.Shape.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Shape.TRUTH;
        }
        return tag.equals(Tag.NULL) ? Node.Shape.NOTHING : Node.Shape.TEXT;
    }

    /** Value of a number: decimal, {@code 0x1F}, {@code 0o17}, {@code .inf} or {@code .nan}; infinite when too large. */
    static double number(String text) {
        if (text.startsWith("0x")) {
            return new java.math.BigInteger(text.substring(2), 16).doubleValue();
        }
        if (text.startsWith("0o")) {
            return new java.math.BigInteger(text.substring(2), 8).doubleValue();
        }
        char last = text.charAt(text.length() - 1);
        if (last == 'n' || last == 'N') {
            return Double.NaN;
        }
        if (last == 'f' || last == 'F') {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(text);
    }
}
