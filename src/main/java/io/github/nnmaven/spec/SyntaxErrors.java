package io.github.nnmaven.spec;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The YAML parser's errors in the words of somebody who writes specs. */
final class SyntaxErrors {
    /** A part of the parser's message, what it means, and what to do. */
    private record Plain(String part, String message, String fix) {}

    private static final List<Plain> PLAIN = List.of(
            new Plain(
                    "mapping values are not allowed here",
                    "expected a line break before the second colon of this line",
                    "Put each key on a line of its own, all keys of a map in the same column, or quote the text."),
            new Plain(
                    "could not find expected ':'",
                    "expected a colon behind the key",
                    "Write KEY: VALUE with a space behind the colon, or close the quotes that were opened before."),
            new Plain(
                    "expected ',' or ']'",
                    "expected a comma or ] to go on with or to close the list",
                    "Close the list with ]."),
            new Plain(
                    "expected ',' or '}'",
                    "expected a comma or } to go on with or to close the map",
                    "Close the map with }."),
            new Plain(
                    "unexpected end of stream",
                    "expected the closing quotes, but got the end of the file",
                    "Close the quotes."),
            new Plain(
                    "unexpected document separator",
                    "expected the closing quotes, but got the next document",
                    "Close the quotes."),
            new Plain(
                    "unknown escape character",
                    "expected a known escape behind the backslash",
                    "Use single quotes, in which a backslash is a backslash, or write two."),
            new Plain(
                    "expected <block end>",
                    "expected the next key or item in the same column as the one before, but got something else",
                    "Indent keys of one map, and items of one list, by the same number of spaces."),
            new Plain(
                    "block sequence entries are not allowed here",
                    "expected a list on lines of its own",
                    "Put the first \"- \" on the line below the key."),
            new Plain(
                    "expected the node content",
                    "expected a value, but got something else",
                    "Write the value, or close the bracket that was opened before."),
            new Plain(
                    "expected escape sequence",
                    "expected more hexadecimal digits behind the backslash",
                    "Use single quotes, in which a backslash is a backslash, or write two."),
            new Plain("Version{", "expected a file of YAML 1.2, but got another version", "Delete the %YAML line."),
            new Plain(
                    "cannot start any token",
                    "expected a value, but got a character that cannot begin one",
                    "Put the text in quotes."));

    private SyntaxErrors() {}

    /**
     * Adds the problem and returns its line.
     *
     * @param line   of the event before the error, for errors without a place
     * @param offset lines of the file before the parser's first
     */
    static int report(YamlEngineException error, int line, int offset, Problems problems) {
        Optional<Mark> mark =
                error instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
        SpecSource source = problems.source();
        Location where = mark.map(m -> source.at(m.getLine() + 1 + offset, m.getColumn() + 1, 1))
                .orElseGet(() -> source.at(line, 1, 1));
        String message = String.valueOf(error.getMessage());
        if (isTab(source, where, message)) {
            problems.add(
                    ProblemId.TAB_INDENTATION,
                    where,
                    "expected spaces for indentation, but got a tab",
                    "Replace the tabs at the beginning of the line by spaces.");
        } else {
            Plain plain = plain(error, message);
            problems.add(ProblemId.SYNTAX, where, plain.message(), plain.fix());
        }
        return where.line();
    }

    private static boolean isTab(SpecSource source, Location where, String message) {
        String line = source.line(where.line());
        boolean indented = line.stripLeading().length() < line.length()
                && line.substring(0, line.length() - line.stripLeading().length())
                                .indexOf('\t')
                        >= 0;
        return indented || message.contains("\\t(TAB)");
    }

    private static Plain plain(YamlEngineException error, String message) {
        String problem = error instanceof MarkedYamlEngineException marked ? marked.getProblem() : message;
        return PLAIN.stream()
                .filter(p -> message.contains(p.part()))
                .findFirst()
                .orElseGet(() -> new Plain(
                        "",
                        "expected YAML, but the parser says: "
                                + Shown.line(problem).replaceAll("[. ]+$", ""),
                        "Compare the line and the one above with the example of a spec in the README."));
    }
}
