package io.github.nnmaven.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML with inline SVG. Whatever text or attribute value comes in is escaped; inline styles and event handlers are
 * refused, because strict content policies block them.
 */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        start(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Closes the innermost open element. */
    Html close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String tag, String text, String... attributes) {
        start(tag, attributes).append('>');
        return text(text).end(tag);
    }

    /** An element without content. */
    Html leaf(String tag, String... attributes) {
        start(tag, attributes).append("/>");
        return this;
    }

    /**
     * Row of a table, its first cell a heading. The end tags of cells and rows are optional in HTML; long tables are a third
     * shorter without them.
     */
    Html row(String heading, Iterable<String> cells) {
        return row("<tr>", heading, cells);
    }

    /** The same with a class. */
    Html rowOf(String css, String heading, Iterable<String> cells) {
        return row("<tr class=\"" + css + "\">", heading, cells);
    }

    private Html row(String start, String heading, Iterable<String> cells) {
        out.append(start).append("<th scope=\"row\">");
        text(heading);
        for (String cell : cells) {
            out.append("<td>");
            text(cell);
        }
        out.append('\n');
        return this;
    }

    /** Opens a region that scrolls by itself, a table with its head, and its body; close with {@link #closeTable}. */
    Html table(String label, String css, Iterable<String> columns) {
        open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        open("table", "class", css).element("caption", label).open("thead").open("tr");
        columns.forEach(column -> element("th", column, "scope", "col"));
        return close().close().open("tbody");
    }

    Html closeTable() {
        return close().close().close();
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            out.append(escaped(text.charAt(i)));
        }
        return this;
    }

    /** Style sheet text, which holds no markup. */
    Html style(String css) {
        if (css.contains("<")) {
            throw new IllegalArgumentException("a style sheet must not contain '<'");
        }
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /** The document so far. */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return "<!DOCTYPE html>\n" + out;
    }

    private Html end(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    private StringBuilder start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            if (name.equals("style") || name.toLowerCase(Locale.ROOT).startsWith("on")) {
                throw new IllegalArgumentException("the attribute " + name + " is blocked by strict content policies");
            }
            out.append(' ').append(name).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> isControl(c) ? "\ufffd" : String.valueOf(c);
        };
    }

    /** Characters that HTML does not allow in text. */
    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
    }
}
