package io.github.nnmaven.binding;

import io.github.nnmaven.spec.ExpectSpec;
import java.util.List;

/** What a spec expects to be wrong. */
final class Expected {
    private Expected() {}

    /** @throws FunctionFault if something is expected of what is no variable */
    static void requireKnown(List<ExpectSpec> expected, List<Variable> variables) {
        List<String> names = variables.stream().map(Variable::name).toList();
        for (ExpectSpec one : expected) {
            if (one.tensor() != null && !names.contains(one.tensor().value())) {
                String name = one.tensor().value();
                throw Unknown.name(
                        one.tensor().where(), name + " is expected to be wrong, and is no variable", name, names);
            }
        }
    }
}
