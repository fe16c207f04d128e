package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds calls that give something else when they are repeated: random ones, and gradients that add up. */
final class RepetitionProbe {
    private static final Set<String> CLEARING = Set.of(
            "zerograd",
            "zerogradients",
            "zerogradient",
            "cleargradients",
            "cleargrad",
            "cleargrads",
            "reset",
            "resetgradients",
            "resetgrad",
            "resetgrads",
            "clear",
            "zero",
            "zerogradparameters",
            "zerograds");

    private final Probing probing;

    RepetitionProbe(Probing probing) {
        this.probing = probing;
    }

    void run() {
        Evaluation first = probing.function().value(probing.here());
        Evaluation second = probing.function().value(probing.here());
        if (probing.differ(first.output(), second.output())) {
            random(probing.calls().value(), first, second);
            return;
        }
        Evaluation one = probing.gradient(probing.here());
        Evaluation two = probing.gradient(probing.here());
        if (probing.differ(first.output(), one.output()) || probing.differ(one.output(), two.output())) {
            probing.stateIsKept();
            probing.found(
                    probing.calls().gradient(),
                    "changes what the value is: at the same point it was " + shown(one) + " before and " + shown(two)
                            + " after",
                    "declare the parameters that it changes as variables, or say how to begin afresh:"
                            + " conventions: {order: [reset(), value, gradient]}");
            return;
        }
        compare(one, two);
    }

    private void compare(Evaluation one, Evaluation two) {
        if (!probing.differ(one.claims(), two.claims())) {
            noteSameArray(one, two);
            return;
        }
        Evaluation three = probing.gradient(probing.here());
        List<ArrayValue> step = Probing.sums(two.claims(), -1, one.claims());
        boolean addsUp = !probing.differ(Probing.sums(two.claims(), 1, step), three.claims());
        probing.stateIsKept();
        Expression gradient = probing.calls().gradient();
        if (addsUp) {
            probing.found(
                    gradient,
                    "adds to the gradient of the call before: " + growth(one, two),
                    "clear the gradient first" + clearing());
        } else {
            probing.found(
                    gradient,
                    "gives another gradient each time at the same point: " + growth(one, two),
                    "take random numbers as an argument or from a seed");
        }
    }

    private String growth(Evaluation one, Evaluation two) {
        for (int v = 0; v < one.claims().size(); v++) {
            if (probing.differ(one.claims().get(v), two.claims().get(v))) {
                return probing.calls().variables().get(v).name() + " goes "
                        + probing.firstDifference(
                                one.claims().get(v), two.claims().get(v));
            }
        }
        return "";
    }

    /** A method of the object that is called as if it did that. */
    private String clearing() {
        Object target = probing.function().scope(probing.here()).target();
        String found = target == null
                ? ""
                : Members.methods(target.getClass()).stream()
                        .filter(m -> m.getParameterCount() == 0)
                        .filter(m -> CLEARING.contains(ArgumentWords.plain(m.getName())))
                        .map(m -> m.getName() + "()")
                        .sorted()
                        .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : ": conventions: {order: [" + found + ", value, gradient]}";
    }

    private void random(Expression call, Evaluation first, Evaluation second) {
        probing.found(
                call,
                "gives another value each time at the same point: " + shown(first) + ", then " + shown(second),
                "take random numbers as an argument or from a seed that each call sets anew");
    }

    private static String shown(Evaluation evaluation) {
        ArrayValue value = Probing.numbers(evaluation.output());
        return value == null ? "no number" : value.size() == 1 ? String.valueOf(value.flat()[0]) : value.toString();
    }

    private void noteSameArray(Evaluation one, Evaluation two) {
        boolean fills = probing.calls().fillsBuffer();
        boolean array = one.result() != null && one.result().getClass().isArray();
        if (array && !fills && one.result() == two.result()) {
            Objects.requireNonNull(one.result());
            probing.note(probing.named(probing.calls().gradient())
                    + " returns the same array at every call: whoever keeps a gradient sees it change");
        }
    }
}
