package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.util.Arrays;
import java.util.List;

/** Expressions as a spec would write them, put together by hand. */
final class Written {
    static final Location HERE = new Location("spec.yaml", 1, 1, 1);

    private Written() {}

    /** A name, with dots or without. */
    static Expression path(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? new Expression.Name(path, HERE)
                : new Expression.Member(path(path.substring(0, dot)), path.substring(dot + 1), HERE);
    }

    /** A call of a method or constructor whose name may have dots. */
    static Expression.Call call(String path, Object... arguments) {
        int dot = path.lastIndexOf('.');
        Expression target = dot < 0 ? null : path(path.substring(0, dot));
        return new Expression.Call(target, path.substring(dot + 1), all(arguments), HERE);
    }

    static Expression.Call on(Expression target, String name, Object... arguments) {
        return new Expression.Call(target, name, all(arguments), HERE);
    }

    static Expression member(Expression target, String name) {
        return new Expression.Member(target, name, HERE);
    }

    static Expression item(Expression target, Object index) {
        return new Expression.Index(target, one(index), HERE);
    }

    static Expression cast(String type, Object value) {
        return new Expression.Cast(type, one(value), HERE);
    }

    static Expression array(String type, Object... items) {
        return new Expression.ArrayLiteral(type, all(items), HERE);
    }

    static Expression empty(String type, Object... lengths) {
        return new Expression.NewArray(type, all(lengths), HERE);
    }

    /** Text in quotation marks. */
    static Expression text(String text) {
        return new Expression.Literal(text, "\"" + text + "\"", HERE);
    }

    private static List<Expression> all(Object... parts) {
        return Arrays.stream(parts).map(Written::one).toList();
    }

    /** Text is a name; numbers and booleans are literals. */
    private static Expression one(Object part) {
        if (part instanceof Expression expression) {
            return expression;
        }
        return part instanceof String name
                ? path(name)
                : new Expression.Literal(part.equals("null") ? null : part, String.valueOf(part), HERE);
    }
}
