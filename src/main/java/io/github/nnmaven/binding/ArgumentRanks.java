package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** How deep the numbers of arguments are nested, or {@link NumberTypes#UNKNOWN}. */
final class ArgumentRanks {
    private final FunctionBinding.Bound bound;

    ArgumentRanks(FunctionBinding.Bound bound) {
        this.bound = bound;
    }

    /** Of an argument, by the parameter that it stands for. */
    int of(String name) {
        int ofValue = rank(name, bound.calls().value(), bound.found().valueMethod());
        return ofValue == NumberTypes.UNKNOWN
                ? rank(name, bound.calls().gradient(), bound.found().gradientMethod())
                : ofValue;
    }

    private static int rank(String argument, Expression call, @Nullable Method method) {
        if (!(call instanceof Expression.Call written)
                || method == null
                || method.getParameterCount() != written.arguments().size()) {
            return Names.in(call).contains(argument) && isSpread(argument, call) ? 1 : NumberTypes.UNKNOWN;
        }
        for (int i = 0; i < written.arguments().size(); i++) {
            if (written.arguments().get(i) instanceof Expression.Name name
                    && name.name().equals(argument)) {
                return NumberTypes.rank(method.getGenericParameterTypes()[i]);
            }
        }
        return isSpread(argument, call) ? 1 : NumberTypes.UNKNOWN;
    }

    /** Whether entries of it are arguments. */
    private static boolean isSpread(String argument, Expression call) {
        return call instanceof Expression.Call written
                && written.arguments().stream()
                        .anyMatch(a -> a instanceof Expression.Index index
                                && index.target() instanceof Expression.Name name
                                && name.name().equals(argument));
    }
}
