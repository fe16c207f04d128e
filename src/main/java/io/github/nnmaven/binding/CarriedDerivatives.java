package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gradient that an overload for numbers with derivatives carries, of Commons Math or Hipparchus, written as an expression
 * over the project's own version of the library: {@code value(x₀, x₁, …).getPartialDerivative(0, …, 1, …, 0)} for each entry.
 * Where the overload takes any such number, it is given a {@code DerivativeStructure}.
 */
record CarriedDerivatives(Method method, String variable, Location where) {
    /** The gradient with respect to so many entries; of a function of one number if {@code entries} is 0. */
    Expression gradient(int entries) {
        boolean one = entries == 0;
        int n = Math.max(1, entries);
        List<Expression> structures = IntStream.range(0, n)
                .mapToObj(i -> structure(n, i, one ? name() : entry(i)))
                .toList();
        Expression argument = one
                ? structures.get(0)
                : new Expression.ArrayLiteral(structureType().getName() + "[]", structures, where);
        Expression carried = new Expression.Call(null, method.getName(), List.of(argument), where);
        if (one) {
            return partial(carried, 1, 0);
        }
        List<Expression> partials =
                IntStream.range(0, n).mapToObj(i -> partial(carried, n, i)).toList();
        return new Expression.ArrayLiteral(null, partials, where);
    }

    /** Entry {@code i} of {@code n}, whose derivative by itself is 1. */
    private Expression structure(int n, int i, Expression x) {
        Class<?> type = structureType();
        Expression home = path(type.getPackageName());
        Expression owner = path(type.getName());
        return switch (type.getSimpleName()) {
            case "UnivariateDerivative1" -> called(home, type.getSimpleName(), x, 1.0);
            case "UnivariateDerivative2" -> called(home, type.getSimpleName(), x, 1.0, 0.0);
            case "Gradient" -> called(owner, "variable", n, i, x);
            case "SparseGradient" -> called(owner, "createVariable", i, x);
            default ->
                type.getName().startsWith("org.hipparchus")
                        ? called(called(home, "DSFactory", n, 1), "variable", i, x)
                        : called(home, type.getSimpleName(), n, 1, i, x);
        };
    }

    private Expression called(Expression target, String name, Object... arguments) {
        List<Expression> all = new ArrayList<>();
        for (Object argument : arguments) {
            all.add(
                    argument instanceof Expression written
                            ? written
                            : new Expression.Literal(argument, String.valueOf(argument), where));
        }
        return new Expression.Call(target, name, all, where);
    }

    private Class<?> structureType() {
        Class<?> type = method.getParameterTypes()[0];
        return type.isArray() ? type.getComponentType() : type;
    }

    private Expression partial(Expression carried, int n, int i) {
        return switch (structureType().getSimpleName()) {
            case "UnivariateDerivative1", "UnivariateDerivative2" -> called(carried, "getFirstDerivative");
            case "SparseGradient" -> called(carried, "getDerivative", i);
            case "Gradient" -> new Expression.Index(called(carried, "getGradient"), number(i), where);
            default ->
                called(
                        carried,
                        "getPartialDerivative",
                        IntStream.range(0, n).mapToObj(k -> k == i ? 1 : 0).toArray());
        };
    }

    private Expression name() {
        return new Expression.Name(variable, where);
    }

    private Expression entry(int i) {
        return new Expression.Index(name(), number(i), where);
    }

    private Expression number(int value) {
        return new Expression.Literal(value, String.valueOf(value), where);
    }

    private Expression path(String dotted) {
        Expression path = null;
        for (String part : dotted.split("\\.", -1)) {
            path = path == null ? new Expression.Name(part, where) : new Expression.Member(path, part, where);
        }
        return java.util.Objects.requireNonNull(path);
    }
}
