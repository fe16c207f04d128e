package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;

/** Calls that return a function instead of numbers: a lambda, an anonymous class, {@code ObjectiveFunction}. */
final class AppliedCalls {
    private final FunctionSpec spec;
    private final Evaluator code;
    private final CallCompletion completion;
    private final Scope scope;

    AppliedCalls(FunctionSpec spec, Evaluator code, CallCompletion completion, Scope scope) {
        this.spec = spec;
        this.code = code;
        this.completion = completion;
        this.scope = scope;
    }

    /** Calls that give a function are followed by the call of that function. */
    CallSearch.Found of(CallSearch.Found found) {
        Expression value = applied(found.value());
        Expression gradient = found.gradient() == found.value() ? value : applied(found.gradient());
        return new CallSearch.Found(
                value, gradient, found.valueMethod(), found.gradientMethod(), found.shape(), found.sign());
    }

    private Expression applied(Expression call) {
        boolean takesNothing =
                Names.in(call).stream().noneMatch(completion.known().variables()::contains)
                        && Names.in(call).stream().noneMatch(Special::isOne);
        if (!takesNothing || spec.variables().stream().anyMatch(v -> v.place() != null)) {
            return call;
        }
        Object given = Probing.tried(() -> Objects.requireNonNullElse(code.evaluate(call, scope), ""));
        if (given == null || given instanceof String || Probing.numbers(given) != null) {
            return call;
        }
        Method getter = Functional.methodOf(given) == null ? Functional.getterOf(given) : null;
        if (getter != null) {
            return applied(new Expression.Call(call, getter.getName(), List.of(), call.where()));
        }
        Method method = Functional.methodOf(given);
        if (method == null) {
            return call;
        }
        Expression.Call plain = CallSearch.guarded(call.where(), () -> completion.value(method, false, call.where()));
        return new Expression.Call(call, method.getName(), plain.arguments(), call.where());
    }
}
