package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.util.List;

/** Finds gradients that belong to the point of the last value, although they are asked for at another one. */
final class StaleProbe {
    private final Probing probing;

    StaleProbe(Probing probing) {
        this.probing = probing;
    }

    void run() {
        if (!isIndependent()) {
            return;
        }
        UserFunction function = probing.function();
        List<ArrayValue> right = probing.gradient(probing.there()).claims();
        List<ArrayValue> old = probing.gradient(probing.here()).claims();
        List<Expression> order = probing.calls().order().stream()
                .filter(step -> !CallOrder.isValue(step))
                .toList();
        function.value(probing.here());
        List<ArrayValue> without = Probing.tried(
                () -> function.gradientIn(function.scope(probing.there()), probing.there(), null, order, 0)
                        .claims());
        String gradient = probing.named(probing.calls().gradient());
        if (without == null) {
            probing.note(gradient + " throws unless " + probing.calls().value().text() + " was called before");
        } else if (probing.differ(right, without)) {
            boolean isOld = !probing.differ(old, without);
            probing.found(
                    probing.calls().gradient(),
                    isOld
                            ? "is stale: asked at a new point it gave the gradient at the point of the last value"
                            : "depends on which value was computed last",
                    "compute what it needs from the point it is asked at, or clear the cache when the point changes");
        }
    }

    /** Whether the gradient's call is told the point: by arguments, or by setters. */
    private boolean isIndependent() {
        FunctionCalls calls = probing.calls();
        if (calls.usesUpstream() || Names.mentions(calls.gradient(), Special.OUTPUT) || calls.learningRate() != null) {
            return false;
        }
        boolean plain = calls.order().stream().noneMatch(CallOrder::isOther);
        return plain
                && calls.variables().stream()
                        .allMatch(v -> v.home() instanceof PropertyHome
                                || Names.in(calls.gradient()).contains(v.name()));
    }
}
