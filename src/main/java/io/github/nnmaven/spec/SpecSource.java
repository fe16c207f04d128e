package io.github.nnmaven.spec;

import java.util.Arrays;

/**
 * The text of a spec file, so that whoever finds a problem later can still show the line. Lines end with {@code \n},
 * whatever they ended with in the file.
 */
public final class SpecSource {
    private static final int LONGEST_EXCERPT = 120;
    private static final int BEFORE = 60;
    private static final int SHORT_LINE = 2000;

    private final String path;
    private final String text;
    private final int[] lineStarts;
    private final int[] lineLengths; // in characters

    private SpecSource(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.lineLengths = new int[lineStarts.length];
        for (int i = 0; i < lineLengths.length; i++) {
            lineLengths[i] = text.codePointCount(lineStarts[i], endOf(i + 1));
        }
    }

    /** The given text; Windows and old Mac line ends are counted like any other. */
    static SpecSource of(String path, String text) {
        return new SpecSource(path, text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    int lines() {
        return lineStarts.length;
    }

    /** Index in {@link #text} of the line's first character; the line is counted from 1. */
    int startOf(int line) {
        return lineStarts[line - 1];
    }

    /** The line without its end, counted from 1. */
    String line(int line) {
        return text.substring(startOf(line), endOf(line));
    }

    private int endOf(int line) {
        return line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    }

    /** The place, moved into the text if it lies outside. */
    Location at(int line, int column, int width) {
        int inside = Math.max(1, Math.min(line, lines()));
        int length = lineLengths[inside - 1];
        int first = inside == line ? Math.max(1, Math.min(column, length + 1)) : length + 1;
        int most = Math.max(1, length - first + 1);
        return new Location(path, inside, first, Math.max(1, Math.min(width, most)));
    }

    Location at(Node node) {
        return at(node.line(), node.column(), node.width());
    }

    /** Index in {@link #text} of the node's first character. */
    int indexOf(Node node) {
        return index(at(node));
    }

    /** Place of an index of the text. */
    Location atIndex(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found + 1 : -found - 1;
        int start = lineStarts[line - 1];
        return at(line, (hasWholeCharacters(line) ? index - start : text.codePointCount(start, index)) + 1, 1);
    }

    /** Whether characters of the line are found in no time: it has none of two halves, or is short. */
    boolean isQuick(int line) {
        return lineLengths[line - 1] <= SHORT_LINE || hasWholeCharacters(line);
    }

    private boolean hasWholeCharacters(int line) {
        return lineLengths[line - 1] == endOf(line) - startOf(line);
    }

    /**
     * A problem at a place of this file, with the line as its excerpt.
     *
     * @param where   the place
     * @param id      stable, in lower case with hyphens
     * @param message what was expected and what came, one sentence without a full stop
     * @param fix     what to do about it, a sentence
     */
    public Problem problem(Location where, String id, String message, String fix) {
        if (where.line() > lines()) {
            return new Problem(where, id, message, fix, "");
        }
        int start = startOf(where.line());
        int end = endOf(where.line());
        if (end - start <= LONGEST_EXCERPT) {
            return new Problem(where, id, message, fix, Shown.harmless(text.substring(start, end)));
        }
        int index = index(where);
        int first = index - start <= BEFORE ? start : Shown.boundary(text, index - BEFORE);
        int last = Shown.boundary(text, Math.min(end, first + LONGEST_EXCERPT));
        String shortened = (first > start ? "…" : "") + text.substring(first, last) + (last < end ? "…" : "");
        int column = text.codePointCount(first, index) + 1 + (first > start ? 1 : 0);
        return new Problem(where, id, message, fix, Shown.harmless(shortened), column);
    }

    /** Index in the text of a place, at most the end of its line. */
    private int index(Location where) {
        int start = startOf(where.line());
        int end = endOf(where.line());
        int length = lineLengths[where.line() - 1];
        int before = Math.min(where.column() - 1, length);
        return length == end - start ? start + before : text.offsetByCodePoints(start, before);
    }

    private static int[] lineStarts(String text) {
        int count = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int[] starts = new int[count];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }
}
