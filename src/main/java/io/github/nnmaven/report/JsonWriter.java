package io.github.nnmaven.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Streams JSON (RFC 8259): members and elements on lines of their own, rows of numbers on one. The same calls give the
 * same characters on every machine. Numbers that JSON cannot hold are the strings "NaN", "Infinity" and "-Infinity".
 */
final class JsonWriter {
    private final Appendable out;
    private final Deque<Boolean> empty = new ArrayDeque<>(); // of each open object or array
    private boolean named;

    JsonWriter(Appendable out) {
        this.out = out;
    }

    JsonWriter beginObject() throws IOException {
        return begin('{');
    }

    JsonWriter endObject() throws IOException {
        return end('}');
    }

    JsonWriter beginArray() throws IOException {
        return begin('[');
    }

    JsonWriter endArray() throws IOException {
        return end(']');
    }

    /** Name of the member whose value comes next. */
    JsonWriter name(String name) throws IOException {
        nextLine();
        quoted(name);
        out.append(": ");
        named = true;
        return this;
    }

    JsonWriter value(double value) throws IOException {
        beforeValue();
        out.append(json(value));
        return this;
    }

    JsonWriter value(long value) throws IOException {
        beforeValue();
        out.append(Long.toString(value));
        return this;
    }

    JsonWriter value(boolean value) throws IOException {
        beforeValue();
        out.append(Boolean.toString(value));
        return this;
    }

    JsonWriter value(String value) throws IOException {
        beforeValue();
        quoted(value);
        return this;
    }

    JsonWriter nullValue() throws IOException {
        beforeValue();
        out.append("null");
        return this;
    }

    /** An array of whole numbers on one line. */
    JsonWriter value(Iterable<Integer> values) throws IOException {
        beforeValue();
        String separator = "[";
        for (int value : values) {
            out.append(separator).append(Integer.toString(value));
            separator = ", ";
        }
        out.append(separator.equals("[") ? "[]" : "]");
        return this;
    }

    /** An array of rows, each on one line. */
    JsonWriter value(double[][] rows) throws IOException {
        beginArray();
        for (double[] row : rows) {
            beforeValue();
            String separator = "[";
            for (double v : row) {
                out.append(separator).append(json(v));
                separator = ", ";
            }
            out.append(row.length == 0 ? "[]" : "]");
        }
        return endArray();
    }

    /** Ends the document with a line feed. */
    void finish() throws IOException {
        out.append('\n');
    }

    private JsonWriter begin(char bracket) throws IOException {
        beforeValue();
        out.append(bracket);
        empty.push(true);
        return this;
    }

    private JsonWriter end(char bracket) throws IOException {
        if (!empty.pop()) {
            indent();
        }
        out.append(bracket);
        return this;
    }

    private void beforeValue() throws IOException {
        if (named || empty.isEmpty()) {
            named = false;
        } else {
            nextLine();
        }
    }

    private void nextLine() throws IOException {
        if (!empty.pop()) {
            out.append(',');
        }
        empty.push(false);
        indent();
    }

    private void indent() throws IOException {
        out.append('\n').append("  ".repeat(empty.size()));
    }

    private static String json(double value) {
        return Double.isFinite(value) ? ShortestDecimal.of(value) : '"' + ShortestDecimal.ofAny(value) + '"';
    }

    private void quoted(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int i) throws IOException {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029' || isLoneSurrogate(text, i)) {
            out.append("\\u").append(hex4(c));
        } else {
            out.append(c);
        }
    }

    private static String hex4(char c) {
        String hex = Integer.toHexString(c);
        return "0".repeat(4 - hex.length()) + hex;
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
