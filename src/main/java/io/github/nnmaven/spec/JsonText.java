package io.github.nnmaven.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Maps, lists, texts, numbers and truth values as JSON, two spaces a level. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Map<String, Object> value) {
        JsonText text = new JsonText();
        text.write(value, "\n");
        return text.out.append('\n').toString();
    }

    private void write(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map, newLine);
        } else if (value instanceof List<?> list) {
            writeList(list, newLine);
        } else if (value instanceof String text) {
            writeText(text);
        } else if (value instanceof Double number && number == Math.rint(number)) {
            out.append(number.longValue());
        } else {
            out.append(value);
        }
    }

    private void writeMap(Map<?, ?> map, String newLine) {
        String inner = newLine + "  ";
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator).append(inner);
            writeText(String.valueOf(entry.getKey()));
            out.append(": ");
            write(entry.getValue(), inner);
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : newLine + "}");
    }

    private void writeList(List<?> list, String newLine) {
        String inner = newLine + "  ";
        String separator = "[";
        for (Object item : list) {
            out.append(separator).append(inner);
            write(item, inner);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : newLine + "]");
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
