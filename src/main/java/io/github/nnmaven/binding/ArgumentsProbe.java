package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds calls that change what they are given: arguments, data, the variables in the object. */
final class ArgumentsProbe {
    private final Probing probing;

    ArgumentsProbe(Probing probing) {
        this.probing = probing;
    }

    void run() {
        Map<String, ArrayValue> objects = probing.objects();
        Expression value = probing.calls().value();
        Expression gradient = probing.calls().gradient();
        Scope ofValue = probing.function().value(probing.here()).scope();
        List<String> changed = report(value, ofValue, objects, List.of());
        Scope ofGradient = probing.gradient(probing.here()).scope();
        report(gradient, ofGradient, objects, changed);
    }

    private List<String> report(Expression call, Scope scope, Map<String, ArrayValue> objects, List<String> known) {
        List<String> changed = new ArrayList<>(known);
        for (String name : scope.names()) {
            String how = changed.contains(name) ? "" : change(name, scope, objects);
            if (!how.isEmpty()) {
                changed.add(name);
                probing.found(
                        call,
                        "changes its argument " + name + " " + how,
                        "let it work on a copy, or say conventions: {in-place: true} if its callers know");
            }
        }
        for (int v = 0; v < probing.here().length; v++) {
            Variable variable = probing.calls().variables().get(v);
            if (!changed.contains(variable.name()) && isMoved(variable, probing.here()[v], scope)) {
                changed.add(variable.name());
                probing.found(
                        call,
                        "changes the variable " + variable.name() + " of its object",
                        "if it is a training step, say conventions: {learning-rate: …} and pass learningRate");
            }
        }
        return changed;
    }

    private String change(String name, Scope scope, Map<String, ArrayValue> objects) {
        if (name.equals(Special.BUFFER.word()) || name.equals(Special.VALUE.word()) || isFilled(name)) {
            return "";
        }
        if (objects.containsKey(name)) {
            ArrayValue now = Probing.numbers(scope.get(name));
            return now == null ? "" : probing.firstDifference(objects.get(name), now);
        }
        if (!(scope.get(name) instanceof ArrayValue given)) {
            return "";
        }
        for (Object argument : scope.passed(name)) {
            ArrayValue now = Probing.numbers(argument);
            if (now != null && now.size() == given.size() && !isSame(given, now)) {
                return probing.firstDifference(given, now);
            }
        }
        return "";
    }

    /** Whether the spec says that this is where a gradient is found. */
    private boolean isFilled(String name) {
        return probing.calls().variables().stream()
                .anyMatch(v -> v.gradient() instanceof Expression.Name filled
                        && filled.name().equals(name));
    }

    private boolean isMoved(Variable variable, ArrayValue given, Scope scope) {
        Home home = variable.home();
        if (home == null || probing.calls().learningRate() != null) {
            return false;
        }
        if (home instanceof PropertyHome property && property.getter() == null) {
            return false;
        }
        ArrayValue now = Probing.tried(() -> home.get(scope));
        return now != null && now.size() == given.size() && !isSame(given, now);
    }

    /** The same numbers, or those numbers in single precision. */
    private static boolean isSame(ArrayValue given, ArrayValue now) {
        for (int i = 0; i < given.size(); i++) {
            double g = given.flat()[i];
            double n = now.flat()[i];
            if (Double.compare(g, n) != 0 && Double.compare((float) g, n) != 0 && g != n) {
                return false;
            }
        }
        return true;
    }
}
