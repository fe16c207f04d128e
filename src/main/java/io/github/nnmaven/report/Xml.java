package io.github.nnmaven.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML 1.0, two spaces a level. Text is escaped; characters that XML 1.0 does not know become U+FFFD. */
final class Xml {
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Xml(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element; attributes are names and values in turn. */
    Xml open(String tag, String... attributes) throws IOException {
        start(tag, attributes);
        out.append(">\n");
        open.push(tag);
        return this;
    }

    Xml close() throws IOException {
        String tag = open.pop();
        out.append("  ".repeat(open.size())).append("</").append(tag).append(">\n");
        return this;
    }

    /** An element without content. */
    Xml leaf(String tag, String... attributes) throws IOException {
        start(tag, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with text in it. */
    Xml element(String tag, String text, String... attributes) throws IOException {
        start(tag, attributes);
        out.append('>');
        text(text);
        out.append("</").append(tag).append(">\n");
        return this;
    }

    private void start(String tag, String... attributes) throws IOException {
        out.append("  ".repeat(open.size())).append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
    }

    private void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            out.append(escaped(text.codePointAt(i)));
        }
    }

    private static String escaped(int c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            default -> isLegal(c) ? Character.toString(c) : "\ufffd";
        };
    }

    /** The characters of XML 1.0, production 2. */
    private static boolean isLegal(int c) {
        return (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
    }
}
