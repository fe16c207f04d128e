package io.github.nnmaven.binding;

import io.github.nnmaven.spec.ConventionsSpec.Layout;
import io.github.nnmaven.spec.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a function, all of them explicit.
 *
 * @param value        gives the value, or writes it into {@code buffer}
 * @param gradient     gives the gradient, writes it into {@code buffer}, or leaves it where the variables' own
 *     expressions find it
 * @param order        at each point; {@code value} and {@code gradient} stand for these calls, both occur
 * @param variables    at least one
 * @param learningRate the gradient's call changes the variables by minus this times their gradient; null if it does not
 * @param valueFill    what the value's call writes into; null if it returns the value
 * @param bufferRank   depth of the array that the gradient's call fills, or {@link NumberTypes#UNKNOWN}
 * @param layout       of a Jacobian, as declared
 */
record FunctionCalls(
        Expression value,
        Expression gradient,
        List<Expression> order,
        List<Variable> variables,
        @Nullable Double learningRate,
        @Nullable Shape valueFill,
        int bufferRank,
        @Nullable Layout layout) {
    FunctionCalls {
        order = List.copyOf(order);
        variables = List.copyOf(variables);
    }

    /** Whether the gradient is the product of an upstream gradient with the Jacobian. */
    boolean usesUpstream() {
        return mentions(Special.UPSTREAM);
    }

    /** Whether the gradient's call is made once for each entry. */
    boolean isByIndex() {
        return Names.mentions(gradient, Special.INDEX);
    }

    /** Whether the gradient's call fills an array. */
    boolean fillsBuffer() {
        return Names.mentions(gradient, Special.BUFFER);
    }

    private boolean mentions(Special special) {
        Stream<Expression> claims = variables.stream().map(Variable::gradient).filter(java.util.Objects::nonNull);
        return Stream.concat(Stream.concat(order.stream(), claims), Stream.of(gradient))
                .anyMatch(e -> Names.mentions(e, special));
    }

    /** All names that are passed on, in the order of the calls. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(Names.in(value));
        names.addAll(Names.in(gradient));
        order.stream().filter(CallOrder::isOther).forEach(step -> names.addAll(Names.in(step)));
        variables.forEach(v -> names.addAll(Names.in(v.gradient())));
        return names;
    }

    /** The shape of what the gradient's call fills. */
    Shape bufferShape(Shape variable, Shape output) {
        if (usesUpstream() || output.isNumber()) {
            return bufferRank == 1 ? Shape.of(variable.size()) : variable;
        }
        if (bufferRank == 1) {
            return Shape.of(output.size() * variable.size());
        }
        return layout == Layout.PARAMETER_BY_OUTPUT
                ? Shape.of(variable.size(), output.size())
                : Shape.of(output.size(), variable.size());
    }

    FunctionCalls withParts(Expression valuePart, Expression gradientPart) {
        return new FunctionCalls(
                valuePart, gradientPart, order, variables, learningRate, valueFill, bufferRank, layout);
    }

    FunctionCalls withValueFill(Shape fill) {
        return new FunctionCalls(value, gradient, order, variables, learningRate, fill, bufferRank, layout);
    }

    FunctionCalls withVariables(List<Variable> others) {
        return new FunctionCalls(value, gradient, order, others, learningRate, valueFill, bufferRank, layout);
    }
}
