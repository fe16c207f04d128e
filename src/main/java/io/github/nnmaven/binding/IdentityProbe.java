package io.github.nnmaven.binding;

import java.util.List;
import java.util.function.Function;

/** Finds calls that know their arguments by identity: an array that was changed in place is taken for the old one. */
final class IdentityProbe {
    private final Probing probing;

    IdentityProbe(Probing probing) {
        this.probing = probing;
    }

    void run() {
        boolean value = finds(
                probing.calls().value(),
                e -> List.of(probing.function().readValue(e.output())),
                scope -> probing.function().valueIn(scope));
        if (!value) {
            finds(
                    probing.calls().gradient(),
                    Evaluation::claims,
                    scope -> probing.function()
                            .gradientIn(
                                    scope,
                                    probing.there(),
                                    probing.upstream(),
                                    probing.calls().order(),
                                    0));
        }
    }

    private boolean finds(
            io.github.nnmaven.spec.Expression call,
            Function<Evaluation, List<ArrayValue>> numbers,
            Function<Scope, Evaluation> evaluate) {
        boolean[] found = {false};
        Boolean done = Probing.tried(() -> {
            List<ArrayValue> fresh =
                    numbers.apply(evaluate.apply(probing.function().scope(probing.there())));
            List<ArrayValue> reused = reused(numbers, evaluate);
            found[0] = !reused.isEmpty() && probing.differ(fresh, reused);
            return true;
        });
        if (done != null && found[0]) {
            probing.found(
                    call,
                    "knows its argument by identity: after the same array was changed in place it gave what belongs to the"
                            + " old numbers",
                    "compare the numbers, or keep a copy of them");
        }
        return found[0];
    }

    /** What comes when the arrays of an earlier call are changed in place and passed again; empty if there are none. */
    private List<ArrayValue> reused(
            Function<Evaluation, List<ArrayValue>> numbers, Function<Scope, Evaluation> evaluate) {
        Scope first = probing.function().scope(probing.here());
        Scope passed = evaluate.apply(first).scope();
        Scope before = withObjects(passed, probing.function().scope(probing.here()), probing.here());
        List<ArrayValue> old = numbers.apply(evaluate.apply(before));
        Scope after = probing.function().scope(probing.there());
        boolean any = false;
        for (int v = 0; v < probing.here().length; v++) {
            String name = probing.calls().variables().get(v).name();
            List<Object> arrays = passed.passed(name);
            if (!arrays.isEmpty() && isArray(arrays.get(0))) {
                LiveArray.of(arrays.get(0)).write(probing.there()[v]);
                after.put(name, arrays.get(0));
                any = true;
            }
        }
        return any && !old.isEmpty() ? numbers.apply(evaluate.apply(after)) : List.of();
    }

    /** The arrays of earlier calls with the numbers of a point, to be passed as they are. */
    private Scope withObjects(Scope earlier, Scope scope, ArrayValue[] at) {
        for (int v = 0; v < at.length; v++) {
            String name = probing.calls().variables().get(v).name();
            List<Object> passed = earlier.passed(name);
            if (!passed.isEmpty() && isArray(passed.get(0))) {
                LiveArray.of(passed.get(0)).write(at[v]);
                scope.put(name, passed.get(0));
            }
        }
        return scope;
    }

    private static boolean isArray(Object argument) {
        return argument.getClass().isArray();
    }
}
