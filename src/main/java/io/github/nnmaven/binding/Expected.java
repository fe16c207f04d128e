package io.github.nnmaven.binding;

import io.github.nnmaven.spec.ExpectSpec;
import io.github.nnmaven.spec.Located;
import java.util.List;
import java.util.stream.IntStream;

/** What a spec expects to be wrong. */
final class Expected {
    private final List<Variable> variables;
    private final List<BoundPoint> points;

    Expected(List<Variable> variables, List<BoundPoint> points) {
        this.variables = variables;
        this.points = points;
    }

    /** @throws FunctionFault if something is expected of what is no variable, or of an entry that there is at no point */
    void requireThere(List<ExpectSpec> expected) {
        for (ExpectSpec one : expected) {
            if (one.tensor() != null) {
                requireThere(one.tensor(), one.entry());
            }
        }
    }

    private void requireThere(Located<String> tensor, List<Integer> entry) {
        List<String> names = variables.stream().map(Variable::name).toList();
        int v = names.indexOf(tensor.value());
        if (v < 0) {
            throw Unknown.name(
                    tensor.where(),
                    tensor.value() + " is expected to be wrong, and is no variable",
                    tensor.value(),
                    names);
        }
        if (!entry.isEmpty() && points.stream().noneMatch(p -> has(p.values()[v].shape(), entry))) {
            throw new FunctionFault(
                    tensor.where(),
                    tensor.value() + entry + " is expected to be wrong, but the shape of " + tensor.value() + " is "
                            + points.get(0).values()[v].shape(),
                    "Indices count from 0; in a Jacobian that of the output comes first.");
        }
    }

    /** Whether an entry has this index, or has it behind that of an output. */
    private static boolean has(Shape shape, List<Integer> entry) {
        List<Integer> behind = entry.subList(1, entry.size());
        return IntStream.range(0, shape.size())
                .mapToObj(shape::index)
                .anyMatch(index -> index.equals(entry) || index.equals(behind));
    }
}
