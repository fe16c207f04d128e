package io.github.nnmaven.spec;

import io.github.nnmaven.spec.ExpressionTokens.Kind;
import io.github.nnmaven.spec.ExpressionTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads calls, members and literals as Java writes them: {@code forward(input)}, {@code result.get("W").data()[0]},
 * {@code com.acme.Outer$Inner(3, [1, 2])}, {@code new double[4]}, {@code (float) x}, {@code value(double[], int)}. There
 * are no operators but the sign of a number. {@code new} before a class says nothing.
 */
public final class ExpressionReader {
    /** Longest text; longer ones belong into a factory method. */
    static final int LONGEST = 10_000;

    /** Brackets inside each other, and parts of a chain. */
    static final int MOST_PARTS = 64;

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

    private final TextPlaces places;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private ExpressionReader(String text, TextPlaces places) throws BadExpressionException {
        this.places = places;
        this.tokens = ExpressionTokens.of(text, places);
    }

    /**
     * Reads a text that stands in a file as it is.
     *
     * @param where place of its first character
     * @throws BadExpressionException if it is none
     */
    public static Expression read(String text, Location where) throws BadExpressionException {
        return read(text, TextPlaces.beginningAt(text, where));
    }

    static Expression read(String text, TextPlaces places) throws BadExpressionException {
        if (text.length() > LONGEST) {
            throw new BadExpressionException(
                    places.at(0, text.length()),
                    "expected a call of at most " + LONGEST + " characters, but got " + text.length(),
                    "Put the call into a factory method, and name that.");
        }
        ExpressionReader reader = new ExpressionReader(text, places);
        Expression expression = reader.expression("a call, a name or a literal");
        Token left = reader.peek();
        if (left.kind() != Kind.END) {
            throw reader.unexpected(left, "the end of the call", endFix(left));
        }
        return expression;
    }

    private static String endFix(Token left) {
        if (left.is(")") || left.is("]") || left.is("}")) {
            return "Delete it, or open it before; inside [ ] and { } of YAML a call with a comma stands in quotes.";
        }
        if (left.is(",")) {
            return "Write one call; a list of calls is written with one \"- \" a line.";
        }
        return left.kind() == Kind.NAME
                ? "Write the method's name without the type that it returns: value(double[])."
                : "Calls have no operators; what does more than one call goes into a factory method.";
    }

    private Expression expression(String wanted) throws BadExpressionException {
        if (++depth > MOST_PARTS) {
            throw unexpected(
                    peek(),
                    "at most " + MOST_PARTS + " brackets inside each other",
                    "Put the inner part into a factory method.");
        }
        Expression expression = peek().is("(") ? castOrGroup() : chain(primary(wanted));
        depth--;
        return expression;
    }

    /** {@code (type) value} or an expression in parentheses. */
    private Expression castOrGroup() throws BadExpressionException {
        Token open = take();
        int begin = next;
        String type = castType();
        if (type != null) {
            return new Expression.Cast(type, expression("a value behind the cast"), at(open));
        }
        next = begin;
        Expression inside = expression("a value in the parentheses");
        close(open, ")");
        return chain(inside);
    }

    /** The type, if one in parentheses stands here before a value; null otherwise. */
    private @Nullable String castType() {
        String type = typeName();
        if (type == null || !peek().is(")")) {
            return null;
        }
        take();
        Token value = peek();
        boolean number = value.is("-") || value.is("+");
        boolean begins = value.kind() == Kind.NAME
                || value.kind() == Kind.NUMBER
                || value.kind() == Kind.TEXT
                || value.kind() == Kind.CHARACTER
                || value.is("(")
                || value.is("{");
        return begins || ((number || value.is("[")) && isCertain(type)) ? type : null;
    }

    /** A primitive or an array: nothing else looks so. */
    private static boolean isCertain(String type) {
        return PRIMITIVES.contains(type) || type.endsWith("]");
    }

    /** A name with dots, and brackets behind it; null when there is none. */
    private @Nullable String typeName() {
        if (peek().kind() != Kind.NAME) {
            return null;
        }
        StringBuilder name = new StringBuilder(take().text());
        while (peek().is(".") && peek(1).kind() == Kind.NAME) {
            take();
            name.append('.').append(take().text());
        }
        return name + brackets();
    }

    private String brackets() {
        StringBuilder brackets = new StringBuilder();
        while (peek().is("[") && peek(1).is("]")) {
            take();
            take();
            brackets.append("[]");
        }
        return brackets.toString();
    }

    private Expression primary(String wanted) throws BadExpressionException {
        Token token = take();
        if (token.kind() == Kind.NAME) {
            return token.text().equals("new") ? created(token) : named(token);
        }
        if (token.kind() == Kind.NUMBER || token.is("-") || token.is("+")) {
            return number(token);
        }
        if (token.kind() == Kind.TEXT) {
            return new Expression.Literal(token.text(), "\"" + token.text() + "\"", at(token));
        }
        if (token.kind() == Kind.CHARACTER) {
            return new Expression.Literal(token.text().charAt(0), "'" + token.text() + "'", at(token));
        }
        if (token.is("[") || token.is("{")) {
            return new Expression.ArrayLiteral(null, items(token, token.is("[") ? "]" : "}", "an item"), at(token));
        }
        throw unexpected(token, wanted, primaryFix(token, wanted));
    }

    private static String primaryFix(Token token, String wanted) {
        if (token.kind() == Kind.END) {
            return "Write the rest of the call.";
        }
        return token.is(",") || wanted.endsWith("comma")
                ? "Write it, or delete the comma."
                : "Write " + wanted + " here; calls have no operators.";
    }

    private Expression named(Token token) throws BadExpressionException {
        return switch (token.text()) {
            case "true", "false" -> new Expression.Literal(token.text().equals("true"), token.text(), at(token));
            case "null" -> new Expression.Literal(null, token.text(), at(token));
            default ->
                peek().is("(")
                        ? new Expression.Call(null, token.text(), arguments(), at(token))
                        : PRIMITIVES.contains(token.text())
                                ? new Expression.Type(token.text(), at(token))
                                : new Expression.Name(token.text(), at(token));
        };
    }

    /** What stands behind {@code new}: an array, or a constructor. */
    private Expression created(Token token) throws BadExpressionException {
        int begin = next;
        String type = peek().text().equals("new") ? null : typeName();
        if (type == null) {
            throw unexpected(peek(), "a class behind new", "Write new com.acme.Dense(4, 3).");
        }
        if (type.endsWith("]") && peek().is("{")) {
            return new Expression.ArrayLiteral(type, items(take(), "}", "an item"), at(token));
        }
        if (peek().is("[") && !type.endsWith("]")) {
            return newArray(type, token);
        }
        next = begin;
        Expression constructor = chain(primary("a class"), true);
        if (!(constructor instanceof Expression.Call)) {
            throw unexpected(peek(), "the constructor's arguments in parentheses", "Write new " + type + "().");
        }
        return constructor;
    }

    private Expression newArray(String element, Token token) throws BadExpressionException {
        List<Expression> lengths = new ArrayList<>();
        StringBuilder type = new StringBuilder(element);
        while (peek().is("[") && !peek(1).is("]")) {
            Token open = take();
            lengths.add(expression("a length"));
            close(open, "]");
            type.append("[]");
        }
        return new Expression.NewArray(type + brackets(), lengths, at(token));
    }

    private Expression chain(Expression first) throws BadExpressionException {
        return chain(first, false);
    }

    /** What follows with dots and brackets; with {@code new} up to the constructor's arguments only. */
    private Expression chain(Expression first, boolean constructor) throws BadExpressionException {
        Expression chain = first;
        int parts = 0;
        while (!(constructor && chain instanceof Expression.Call)) {
            Expression longer = link(chain);
            if (longer == chain) {
                return chain;
            }
            chain = longer;
            if (++parts > MOST_PARTS) {
                throw unexpected(
                        peek(),
                        "at most " + MOST_PARTS + " dots and brackets in a row",
                        "Put the call into a factory method.");
            }
        }
        return chain;
    }

    /** The chain with one part more, or the same. */
    private Expression link(Expression chain) throws BadExpressionException {
        Token token = peek();
        if (token.is(".")) {
            return member(chain);
        }
        if (token.is("[")) {
            return peek(1).is("]") ? arrayType(chain) : index(chain);
        }
        boolean generic = token.is("<") && chain.path() != null;
        return token.is("...") || generic ? arrayType(chain) : chain;
    }

    private Expression member(Expression target) throws BadExpressionException {
        take();
        Token name = take();
        if (name.kind() != Kind.NAME) {
            throw unexpected(name, "a name behind the dot", "Write the name of a field, a method or a class.");
        }
        return peek().is("(")
                ? new Expression.Call(target, name.text(), arguments(), at(name))
                : new Expression.Member(target, name.text(), at(name));
    }

    private Expression index(Expression target) throws BadExpressionException {
        if (target instanceof Expression.Type) {
            throw unexpected(peek(1), "a ] behind the type", "Write new double[4] for an array of four.");
        }
        Token open = take();
        Expression index = expression("an index or a key");
        close(open, "]");
        return new Expression.Index(target, index, at(open));
    }

    /** {@code Type<…>[]...}, of which the type arguments are left out. */
    private Expression arrayType(Expression chain) throws BadExpressionException {
        String name = chain instanceof Expression.Type type ? type.name() : chain.path();
        if (name == null) {
            throw unexpected(peek(), "an index or a key in the brackets", "Write a number or a text: [0].");
        }
        skipTypeArguments();
        String dimensions = brackets();
        if (peek().is("...")) {
            take();
            dimensions += "[]";
        }
        return new Expression.Type(name + dimensions, chain.where());
    }

    private void skipTypeArguments() throws BadExpressionException {
        if (!peek().is("<")) {
            return;
        }
        Token open = peek();
        int level = 0;
        do {
            Token token = take();
            level += token.is("<") ? 1 : token.is(">") ? -1 : 0;
            if (token.kind() == Kind.END || token.is("(") || token.is(")")) {
                throw unexpected(open, "a call", "Calls have no operators; type arguments are closed with >.");
            }
        } while (level > 0);
    }

    private List<Expression> arguments() throws BadExpressionException {
        return items(take(), ")", "an argument");
    }

    private List<Expression> items(Token open, String closing, String wanted) throws BadExpressionException {
        List<Expression> items = new ArrayList<>();
        if (peek().is(closing)) {
            take();
            return items;
        }
        items.add(item(open, closing, wanted));
        while (peek().is(",")) {
            take();
            items.add(item(open, closing, wanted + " behind the comma"));
        }
        close(open, closing);
        return items;
    }

    /** An item; the name of a parameter behind its type is left out. */
    private Expression item(Token open, String closing, String wanted) throws BadExpressionException {
        if (peek().kind() == Kind.END) {
            throw unclosed(open, closing);
        }
        Expression item = expression(wanted);
        String type = parameterType(item);
        if (type == null || peek().kind() != Kind.NAME) {
            return item;
        }
        take();
        return new Expression.Type(type, item.where());
    }

    /** The type, or the name of a class, which begins with a capital; null otherwise. */
    private static @Nullable String parameterType(Expression item) {
        if (item instanceof Expression.Type type) {
            return type.name();
        }
        String path = item.path();
        return path != null && Character.isUpperCase(path.charAt(path.lastIndexOf('.') + 1)) ? path : null;
    }

    private void close(Token open, String closing) throws BadExpressionException {
        Token token = peek();
        if (token.kind() == Kind.END) {
            throw unclosed(open, closing);
        }
        if (!token.is(closing)) {
            throw unexpected(
                    token,
                    "a comma or " + closing,
                    "Write a comma between two values, or close the bracket with " + closing
                            + "; calls have no operators.");
        }
        take();
    }

    private BadExpressionException unclosed(Token open, String closing) {
        return new BadExpressionException(
                at(open),
                "expected a " + closing + " for this " + open.text() + ", but the text ends before it",
                "Close it with " + closing
                        + "; inside [ ] and { } of YAML put the whole call in quotes, since a comma ends a text there.");
    }

    private Expression number(Token token) throws BadExpressionException {
        Token digits = token.kind() == Kind.NUMBER ? token : take();
        if (digits.kind() != Kind.NUMBER) {
            throw unexpected(token, "a value", "A sign stands before a number only; calls have no operators.");
        }
        String written = (token.is("-") ? "-" : "") + digits.text();
        Object value = JavaNumbers.of(written);
        if (value == null) {
            throw unexpected(
                    digits,
                    "a number that Java knows",
                    "Write a whole number up to 64 bits, or a finite one with a decimal point.");
        }
        return new Expression.Literal(value, written, places.at(token.begin(), digits.end()));
    }

    private BadExpressionException unexpected(Token token, String wanted, String fix) {
        String came = token.kind() == Kind.END ? "the end of the text" : Shown.quoted(token.text());
        return new BadExpressionException(at(token), "expected " + wanted + ", but got " + came, fix);
    }

    private Location at(Token token) {
        return places.at(token.begin(), token.end());
    }

    private Token peek() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    private Token take() {
        Token token = peek();
        next++;
        return token;
    }
}
