package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gradient that an overload with {@code DerivativeStructure} arguments carries, of Commons Math or Hipparchus, written as
 * an expression over the project's own version of the library: {@code value(x₀, x₁, …).getPartialDerivative(0, …, 1, …, 0)}
 * for each entry.
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

    private Expression structure(int n, int i, Expression x) {
        Class<?> type = structureType();
        String home = type.getName();
        Expression owner = path(home.substring(0, home.lastIndexOf('.')));
        if (home.startsWith("org.hipparchus")) {
            Expression factory = new Expression.Call(owner, "DSFactory", List.of(number(n), number(1)), where);
            return new Expression.Call(factory, "variable", List.of(number(i), x), where);
        }
        return new Expression.Call(owner, type.getSimpleName(), List.of(number(n), number(1), number(i), x), where);
    }

    private Class<?> structureType() {
        Class<?> type = method.getParameterTypes()[0];
        return type.isArray() ? type.getComponentType() : type;
    }

    private Expression partial(Expression carried, int n, int i) {
        List<Expression> orders = new ArrayList<>();
        IntStream.range(0, n).forEach(k -> orders.add(number(k == i ? 1 : 0)));
        return new Expression.Call(carried, "getPartialDerivative", orders, where);
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
