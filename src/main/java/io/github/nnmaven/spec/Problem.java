package io.github.nnmaven.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One mistake in a spec file.
 *
 * @param where         the place
 * @param id            stable, in lower case with hyphens: {@code shape-mismatch}
 * @param message       what was expected and what came, one sentence without a full stop
 * @param fix           what to do about it, a sentence
 * @param excerpt       the line of the file that {@code where} points at, shortened if it is very long; empty if there is none
 * @param excerptColumn the column of {@code excerpt} at which the place begins, counted from 1 in characters; another one
 *     than that of {@code where} when the line was shortened
 */
public record Problem(Location where, String id, String message, String fix, String excerpt, int excerptColumn)
        implements Serializable {
    /** A problem whose excerpt is the whole line. */
    public Problem(Location where, String id, String message, String fix, String excerpt) {
        this(where, id, message, fix, excerpt, where.column());
    }

    /**
     * The problem as users see it, lines separated by {@code \n}, without one at the end.
     *
     * <pre>
     * net.yaml:14:13: error: expected 64, but got 128 [shape-mismatch]
     *    14 |     inputs: 64
     *       |             ^^
     *       = To fix: set inputs to 128.
     * </pre>
     */
    public String render() {
        List<String> lines = new ArrayList<>();
        lines.add(where + ": error: " + message + " [" + id + "]");
        String number = String.valueOf(where.line());
        String gutter = " ".repeat(Math.max(0, 5 - number.length())) + number;
        String blank = " ".repeat(gutter.length());
        if (!excerpt.isEmpty()) {
            lines.add((gutter + " | " + excerpt).stripTrailing());
            lines.add(blank + " | " + Carets.under(excerpt, excerptColumn, where.width()));
        }
        if (!fix.isEmpty()) {
            lines.add(blank + " = To fix: " + fix.substring(0, 1).toLowerCase(Locale.ROOT) + fix.substring(1));
        }
        return String.join("\n", lines);
    }

    /** All problems as users see them, one below the other. */
    public static String render(List<Problem> problems) {
        return problems.stream().map(Problem::render).collect(Collectors.joining("\n"));
    }
}
