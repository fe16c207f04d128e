package io.github.nnmaven.spec;

import java.util.List;

/** Values of a spec as messages show them: short, on one line, and harmless to a terminal. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    /** The value with its kind: {@code the list [1, 2]}. */
    static String of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return ofScalar(scalar);
        }
        return (node instanceof Node.Sequence ? "the list " : "the map ") + shortened(written(node));
    }

    /** The text in quotes, shortened. */
    static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    /** A sentence of somebody else, on one line and not too long. */
    static String line(String sentence) {
        String flat = harmless(sentence.replace('\n', ' '));
        return flat.length() <= 200 ? flat : flat.substring(0, boundary(flat, 199)) + "…";
    }

    /** Control characters and those that turn the writing direction become {@code U+FFFD}; tabs stay. */
    static String harmless(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> isHarmful(c) ? 0xFFFD : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The index, moved back when it would cut a character of two halves apart. */
    static int boundary(String text, int index) {
        boolean between = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return between ? index - 1 : index;
    }

    private static String ofScalar(Node.Scalar scalar) {
        return switch (scalar.shape()) {
            case NUMBER -> "the number " + shortened(scalar.text());
            case TRUTH -> "the truth value " + scalar.text();
            case NOTHING -> "nothing";
            default -> "the text " + quoted(scalar.text());
        };
    }

    private static String shortened(String text) {
        String line = harmless(text.length() <= LONGEST ? text : text.substring(0, boundary(text, LONGEST - 1)) + "…");
        return line.replace('\n', ' ').replace('\t', ' ');
    }

    private static String written(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof Node.Scalar scalar) {
            out.append(scalar.text(), 0, Math.min(scalar.text().length(), LONGEST));
        } else if (node instanceof Node.Sequence sequence) {
            writeAll(sequence.items(), "[", "]", out);
        } else if (node instanceof Node.Mapping mapping) {
            writeAll(mapping.entries(), "{", "}", out);
        }
    }

    private static void writeAll(List<?> parts, String open, String close, StringBuilder out) {
        out.append(open);
        String separator = "";
        for (Object part : parts) {
            if (out.length() > LONGEST) {
                return;
            }
            out.append(separator);
            if (part instanceof Node.Entry entry) {
                out.append(entry.key().text(), 0, Math.min(entry.key().text().length(), LONGEST))
                        .append(": ");
                write(entry.value(), out);
            } else if (part instanceof Node node) {
                write(node, out);
            }
            separator = ", ";
        }
        out.append(close);
    }

    private static boolean isHarmful(int c) {
        return c != '\t'
                && (Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0x2028
                        || c == 0x2029
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069));
    }
}
