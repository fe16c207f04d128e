package io.github.nnmaven.spec;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call, a member or a literal in Java's syntax.
 *
 * @param legal    which expressions may stand here
 * @param expected what is expected, with its article
 * @param fix      how to write it, a sentence
 */
record ExpressionForm(Set<Class<? extends Expression>> legal, String expected, String fix)
        implements Form<Located<Expression>> {
    private static final Set<Class<? extends Expression>> MEMBERS = Set.of(
            Expression.Name.class,
            Expression.Member.class,
            Expression.Call.class,
            Expression.Index.class,
            Expression.Cast.class);

    /** What gives a value: a method, by name or called. */
    static final ExpressionForm CALL = new ExpressionForm(
            MEMBERS, "a call or the name of a method", "Write value, value(x) or com.acme.Model.value(x, targets).");

    /** A field, with dots and indices. */
    static final ExpressionForm FIELD = new ExpressionForm(
            Set.of(Expression.Name.class, Expression.Member.class, Expression.Index.class),
            "the name of a field",
            "Write {field: weights}; what a method returns is {get: getWeights()}.");

    /** A class, a constant, or a call that makes an object. */
    static final ExpressionForm OBJECT = new ExpressionForm(
            Set.of(Expression.Name.class, Expression.Member.class, Expression.Call.class),
            "a class or a call that makes an object",
            "Write com.acme.Rosenbrock, com.acme.Dense(4, 3) or com.acme.Fixtures.denseLayer().");

    /** Where numbers come from. */
    static final ExpressionForm FACTORY = new ExpressionForm(
            Set.of(Expression.Member.class, Expression.Call.class),
            "a call of the project's code",
            "Write com.acme.Fixtures.points().");

    ExpressionForm {
        legal = Set.copyOf(legal);
    }

    @Override
    public @Nullable Located<Expression> read(Node node, Problems problems) {
        if (!(node instanceof Node.Scalar scalar) || scalar.shape() != Node.Shape.TEXT) {
            problems.wrongType(node, expected, fix);
            return null;
        }
        try {
            Expression expression = ExpressionReader.read(scalar.text(), TextPlaces.of(scalar, problems.source()));
            return legal(expression, scalar, problems);
        } catch (BadExpressionException e) {
            problems.add(ProblemId.BAD_CALL, e.where(), String.valueOf(e.getMessage()), e.fix());
            return null;
        }
    }

    private @Nullable Located<Expression> legal(Expression expression, Node.Scalar scalar, Problems problems) {
        if (legal.contains(expression.getClass())) {
            return new Located<>(expression, problems.at(scalar));
        }
        problems.add(ProblemId.BAD_CALL, scalar, "expected " + expected + ", but got " + came(expression), fix);
        return null;
    }

    private static String came(Expression expression) {
        if (expression instanceof Expression.Call) {
            return "the call " + Shown.quoted(expression.text());
        }
        if (expression instanceof Expression.Type) {
            return "the type " + Shown.quoted(expression.text());
        }
        return (expression instanceof Expression.Literal ? "the literal " : "") + Shown.quoted(expression.text());
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = Schemas.type("string");
        schema.put("pattern", "\\S");
        return schema;
    }
}
