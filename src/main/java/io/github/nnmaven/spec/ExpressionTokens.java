package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tokens of an expression, with their places. */
final class ExpressionTokens {
    /** What a token is. */
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        CHARACTER,
        MARK,
        END
    }

    /**
     * A token.
     *
     * @param text as written; of a text in quotes what is between them, escapes resolved
     */
    record Token(Kind kind, String text, int begin, int end) {
        boolean is(String mark) {
            return kind == Kind.MARK && text.equals(mark);
        }
    }

    private static final Pattern NUMBER = Pattern.compile(
            "0[xX][0-9a-fA-F_]+[lL]?|0[bB][01_]+[lL]?|(?:\\d[\\d_]*(?:\\.[\\d_]*)?|\\.\\d[\\d_]*)(?:[eE][-+]?\\d+)?[fFdDlL]?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern MARK = Pattern.compile("\\.\\.\\.|[-+()\\[\\]{},.<>?&]");
    private static final String ESCAPES = "btnfrs0\"'\\";
    private static final String ESCAPED = "\b\t\n\f\r \0\"'\\";

    /** What people write out of habit, and what to write instead. */
    private static final Map<String, String> HABITS = Map.of(
            "::", "Write the method as a call: com.acme.Model.value(x).",
            "->", "Write a call of a method of the project; what does more than one call goes into a factory method.",
            "#", "Write a dot before the method: com.acme.Model.value(x).",
            ";", "Leave the semicolon out.",
            "=", "Write the call alone.");

    private final String text;
    private final TextPlaces places;
    private final List<Token> tokens = new ArrayList<>();

    private ExpressionTokens(String text, TextPlaces places) {
        this.text = text;
        this.places = places;
    }

    /** All tokens, the last one an end. */
    static List<Token> of(String text, TextPlaces places) throws BadExpressionException {
        ExpressionTokens all = new ExpressionTokens(text, places);
        int index = all.skipSpace(0);
        while (index < text.length()) {
            Token token = all.token(index);
            all.tokens.add(token);
            index = all.skipSpace(token.end());
        }
        all.tokens.add(new Token(Kind.END, "", text.length(), text.length()));
        return all.tokens;
    }

    private int skipSpace(int from) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    private Token token(int index) throws BadExpressionException {
        Token number = matched(NUMBER, Kind.NUMBER, index);
        if (number != null) {
            return number;
        }
        Token name = matched(NAME, Kind.NAME, index);
        if (name != null) {
            return name;
        }
        char quote = text.charAt(index);
        if (quote == '"' || quote == '\'') {
            return quoted(index, quote);
        }
        Token mark = text.startsWith("->", index) ? null : matched(MARK, Kind.MARK, index);
        if (mark == null) {
            throw unknown(index);
        }
        return mark;
    }

    private @Nullable Token matched(Pattern pattern, Kind kind, int index) {
        Matcher matcher = pattern.matcher(text).region(index, text.length());
        return matcher.lookingAt() ? new Token(kind, matcher.group(), index, matcher.end()) : null;
    }

    private Token quoted(int begin, char quote) throws BadExpressionException {
        StringBuilder inside = new StringBuilder();
        int index = begin + 1;
        while (index < text.length() && text.charAt(index) != quote) {
            int escape = text.charAt(index) == '\\' && index + 1 < text.length() ? index + 1 : -1;
            inside.append(escape < 0 ? text.charAt(index) : escaped(escape));
            index = Math.max(index, escape) + 1;
        }
        if (index >= text.length()) {
            throw new BadExpressionException(
                    places.at(begin, begin + 1),
                    "expected a closing " + quote + " for this one, but got the end of the text",
                    "Close the quotes.");
        }
        Kind kind = quote == '\'' && inside.length() == 1 ? Kind.CHARACTER : Kind.TEXT;
        return new Token(kind, inside.toString(), begin, index + 1);
    }

    private char escaped(int index) throws BadExpressionException {
        int known = ESCAPES.indexOf(text.charAt(index));
        if (known < 0) {
            throw new BadExpressionException(
                    places.at(index - 1, index + 1),
                    "expected a known escape behind the backslash, but got \""
                            + Shown.harmless(text.substring(index, index + 1)) + "\"",
                    "Write two backslashes for one.");
        }
        return ESCAPED.charAt(known);
    }

    private BadExpressionException unknown(int index) {
        String two = text.substring(index, Math.min(text.length(), index + 2));
        String one = Character.toString(text.codePointAt(index));
        String shown = HABITS.containsKey(two) ? two : one;
        return new BadExpressionException(
                places.at(index, index + shown.length()),
                "expected a call, a name or a literal, but got " + Shown.quoted(shown),
                HABITS.getOrDefault(shown, "Calls have names, literals, dots, commas and brackets, and no operators."));
    }
}
