package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tries a function once, and finds out in which part of what its calls return the value and the gradients are: in a pair, a
 * record, a map, in fields of the object.
 */
final class ResultForms {
    private final Evaluator evaluator;
    private final Location where;

    ResultForms(Evaluator evaluator, Location where) {
        this.evaluator = evaluator;
        this.where = where;
    }

    /** The calls with their parts; as they are where the project's code throws, which is the check's to report. */
    FunctionCalls settled(UserFunction function, ArrayValue[] at, UpstreamGradient upstream) {
        FunctionCalls calls = function.calls();
        FunctionCalls known = Probing.tried(() -> withValue(function, at));
        if (known == null) {
            return calls;
        }
        FunctionCalls whole = Probing.tried(() -> withGradients(function.with(known), at, upstream));
        return whole == null ? known : whole;
    }

    private FunctionCalls withValue(UserFunction function, ArrayValue[] at) {
        FunctionCalls calls = function.calls();
        if (calls.valueFill() != null) {
            return calls;
        }
        if (Names.mentions(calls.value(), Special.BUFFER)) {
            Shape fill = new ValueFill(function, at, where).shape();
            if (fill != null) {
                return calls.withValueFill(fill);
            }
        }
        Object output = function.value(at).output();
        if (output == null || Probing.numbers(output) != null) {
            return calls;
        }
        Components components = new Components(evaluator, where);
        Expression value = components.value(calls.value(), output);
        Expression gradient = calls.gradient().equals(calls.value())
                ? components.gradient(calls.gradient(), output)
                : calls.gradient();
        return value == null || gradient == null ? calls : calls.withParts(value, gradient);
    }

    private FunctionCalls withGradients(UserFunction function, ArrayValue[] at, UpstreamGradient upstream) {
        FunctionCalls calls = function.calls();
        List<Variable> open =
                calls.variables().stream().filter(v -> isOpen(v, calls)).toList();
        if (open.isEmpty() || calls.isByIndex()) {
            return calls;
        }
        Scope scope = function.scope(at);
        FunctionCalls bare = calls.withVariables(List.of());
        Evaluation evaluation = function.with(bare)
                .gradientIn(scope, new ArrayValue[] {at[0]}, calls.usesUpstream() ? upstream : null, calls.order(), 0);
        List<Variable> settled = new ArrayList<>();
        for (Variable variable : calls.variables()) {
            settled.add(open.contains(variable) ? settled(variable, open, at, evaluation, calls) : variable);
        }
        requireOneOwner(settled.stream().filter(v -> isOpen(v, calls)).toList(), calls);
        return calls.withVariables(settled);
    }

    /** What the gradient's call returned as a whole is the gradient of one variable. */
    private static void requireOneOwner(List<Variable> owners, FunctionCalls calls) {
        if (owners.size() > 1) {
            Variable first = owners.get(0);
            Variable second = owners.get(1);
            throw new FunctionFault(
                    second.where(),
                    "it is not clear whose gradient it is that "
                            + calls.gradient().text() + " returns, that of " + first.name() + " or that of "
                            + second.name(),
                    "Declare what is differentiated, variables: {" + first.name()
                            + ": {}}, or say where each gradient is: {" + second.name()
                            + ": {gradient: \"result[1]\"}}.");
        }
    }

    private static boolean isOpen(Variable variable, FunctionCalls calls) {
        return variable.gradient() == null && (variable.home() == null || calls.learningRate() == null);
    }

    private Variable settled(
            Variable variable, List<Variable> open, ArrayValue[] at, Evaluation evaluation, FunctionCalls calls) {
        Object result = evaluation.result();
        Expression name = new Expression.Name(Special.RESULT.word(), where);
        long arguments = open.stream().filter(v -> v.home() == null).count();
        boolean whole = open.size() == 1 || (variable.home() == null && arguments == 1);
        ArrayValue numbers = result == null ? null : Probing.numbers(result);
        if (whole && numbers != null && (variable.home() == null || isSize(numbers, at[index(variable, calls)]))) {
            return variable;
        }
        Expression part = result == null || (numbers != null && whole) ? null : part(variable, open, name, result);
        if (part == null && variable.home() != null) {
            part = member(variable, evaluation.scope());
        }
        if (part == null && open.size() == 1 && result != null && numbers == null) {
            part = new Components(evaluator, where).gradient(name, result);
        }
        return part == null ? variable : variable.withGradient(part);
    }

    private static boolean isSize(ArrayValue numbers, ArrayValue variable) {
        return numbers.size() % variable.size() == 0;
    }

    private static int index(Variable variable, FunctionCalls calls) {
        return calls.variables().indexOf(variable);
    }

    /** By name, or, in an array or a list of as many parts as there are variables, by order. */
    private @Nullable Expression part(Variable variable, List<Variable> open, Expression name, Object result) {
        Expression named = new Components(evaluator, where).gradientOf(name, result, variable.name());
        if (named != null) {
            return named;
        }
        int count = result instanceof Object[] array ? array.length : result instanceof List<?> list ? list.size() : -1;
        if (count != open.size()) {
            return null;
        }
        int index = open.indexOf(variable);
        return new Expression.Index(name, new Expression.Literal(index, String.valueOf(index), where), where);
    }

    private @Nullable Expression member(Variable variable, Scope scope) {
        Object target = scope.target();
        Expression self = new Expression.Name(Special.THIS.word(), where);
        return target == null
                ? null
                : new Components(evaluator, where).derivedFrom(self, Objects.requireNonNull(target), variable.name());
    }
}
