package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds value and gradients in what a call returns: a pair, a record, a map, an object with getters. */
final class Components {
    private static final List<String> VALUES = List.of(
            "first",
            "left",
            "_1",
            "value",
            "f",
            "fx",
            "loss",
            "cost",
            "objective",
            "energy",
            "y",
            "output",
            "residuals",
            "values",
            "error",
            "key",
            "a");
    private static final List<String> GRADIENTS = List.of(
            "second",
            "right",
            "_2",
            "gradient",
            "grad",
            "gradients",
            "grads",
            "g",
            "derivative",
            "derivatives",
            "df",
            "dfdx",
            "jacobian",
            "slope",
            "value",
            "b");

    private final Evaluator evaluator;
    private final Location where;

    Components(Evaluator evaluator, Location where) {
        this.evaluator = evaluator;
        this.where = where;
    }

    /** The part that is the value, as an expression on what the call returned; null if there is none. */
    @Nullable
    Expression value(Expression call, Object returned) {
        return first(call, returned, VALUES);
    }

    /** The part that is the gradient. */
    @Nullable
    Expression gradient(Expression call, Object returned) {
        return first(call, returned, GRADIENTS);
    }

    /** The part of what a call returned that is the gradient of one of several variables, or has the variable's name. */
    @Nullable
    Expression gradientOf(Expression call, Object returned, String variable) {
        Expression derived = derivedFrom(call, returned, variable);
        return derived == null ? first(call, returned, List.of(variable)) : derived;
    }

    /** The part whose name says that it is the gradient of a variable. */
    @Nullable
    Expression derivedFrom(Expression call, Object returned, String variable) {
        String upper = variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1);
        String singular = variable.endsWith("es") && variable.startsWith("bias")
                ? "bias"
                : variable.endsWith("s") ? variable.substring(0, variable.length() - 1) : variable;
        String singularUpper = singular.substring(0, 1).toUpperCase(Locale.ROOT) + singular.substring(1);
        return first(
                call,
                returned,
                List.of(
                        "d" + variable,
                        "d" + upper,
                        "d_" + variable,
                        "grad" + upper,
                        "grad_" + variable,
                        variable + "Gradient",
                        variable + "Grad",
                        variable + "_grad",
                        "gradient" + upper,
                        "dLd" + variable,
                        "dLd" + upper,
                        singular + "Gradient",
                        singular + "Gradients",
                        singular + "Grad",
                        singular + "Grads",
                        "grad" + singularUpper,
                        "d" + singularUpper,
                        variable + "Gradients",
                        variable + "Grads",
                        "grad" + upper + "s",
                        "delta" + upper,
                        "gradientOf" + upper,
                        "gradientWrt" + upper,
                        "g" + variable,
                        "g" + upper,
                        "grad" + variable));
    }

    private @Nullable Expression first(Expression call, Object returned, List<String> names) {
        Scope scope = new Scope();
        scope.put(Special.RESULT.word(), returned);
        Expression result = new Expression.Name(Special.RESULT.word(), where);
        for (String name : names) {
            ArrayValue part = Probing.tried(() -> part(new Expression.Member(result, name, where), scope));
            if (part != null) {
                return new Expression.Member(call, name, where);
            }
        }
        return null;
    }

    private ArrayValue part(Expression member, Scope scope) {
        ArrayValue part = Probing.numbers(evaluator.evaluate(member, scope));
        if (part == null) {
            throw new BindingException(member.text() + " holds no numbers");
        }
        return part;
    }
}
