package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import java.util.ArrayList;
import java.util.List;

/** In which order calls are made at each point; {@code value} and {@code gradient} stand for these two. */
final class CallOrder {
    private static final String GRADIENT = "gradient";

    private CallOrder() {}

    /** As the spec says, with what it leaves out: the value, then the gradient. */
    static List<Expression> of(FunctionSpec spec) {
        List<Expression> order = new ArrayList<>();
        spec.conventions().order().forEach(step -> order.add(step.value()));
        if (order.isEmpty()) {
            order.add(named(Special.VALUE.word(), spec));
            order.add(named(GRADIENT, spec));
        }
        if (order.stream().noneMatch(CallOrder::isGradient)) {
            order.add(named(GRADIENT, spec));
        }
        if (order.stream().noneMatch(CallOrder::isValue)) {
            int gradient = 0;
            while (!isGradient(order.get(gradient))) {
                gradient++;
            }
            order.add(gradient, named(Special.VALUE.word(), spec));
        }
        return order;
    }

    private static Expression named(String word, FunctionSpec spec) {
        return new Expression.Name(word, spec.where());
    }

    static boolean isValue(Expression step) {
        return CallCompletion.isName(step, Special.VALUE);
    }

    static boolean isGradient(Expression step) {
        return step instanceof Expression.Name name && name.name().equals(GRADIENT);
    }

    /** A call that stands beside the two. */
    static boolean isOther(Expression step) {
        return !isValue(step) && !isGradient(step);
    }
}
