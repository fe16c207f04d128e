package io.github.nnmaven.binding;

import io.github.nnmaven.spec.ArgumentSpec;
import io.github.nnmaven.spec.ArgumentValue;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.GradcheckSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.Numeric;
import io.github.nnmaven.spec.OwnSpec;
import io.github.nnmaven.spec.PointSpec;
import io.github.nnmaven.spec.RecipeSpec;
import io.github.nnmaven.spec.VariableSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that a class of the project's own is as a layer or as a loss of a network, written as documents of their own. */
final class OwnModules {
    /** What goes into a layer. */
    static final String INPUT = "input";
    /** What a loss compares with its target. */
    static final String PREDICTION = "prediction";

    static final String TARGET = "target";
    private static final long SEED = 1;
    private static final int POINTS = 2;

    private OwnModules() {}

    /**
     * A layer at two random inputs.
     *
     * @param shape of the input
     */
    static FunctionSpec layer(String name, OwnSpec own, @Nullable List<Integer> shape) {
        return function(name, own, INPUT, shape, own.data());
    }

    /** A loss at two random predictions and a target of the same shape. */
    static FunctionSpec loss(String name, OwnSpec own, @Nullable List<Integer> shape) {
        List<ArgumentSpec> data = new ArrayList<>(own.data());
        data.add(new ArgumentSpec(
                new Located<>(TARGET, own.where()),
                new ArgumentValue.Values(halves(shape == null ? List.of() : shape, own.where()))));
        return function(name, own, PREDICTION, shape, data);
    }

    private static FunctionSpec function(
            String name, OwnSpec own, String variable, @Nullable List<Integer> shape, List<ArgumentSpec> data) {
        List<VariableSpec> variables = new ArrayList<>();
        List<PointSpec> points = List.of(new PointSpec.Recipe(recipe(shape, own.where())));
        VariableSpec written = own.variables().stream()
                .filter(v -> v.name().value().equals(variable))
                .findFirst()
                .orElse(null);
        variables.add(new VariableSpec(
                new Located<>(variable, own.where()),
                points,
                null,
                written == null ? null : written.gradient(),
                own.where()));
        own.variables().stream().filter(v -> !v.equals(written)).forEach(variables::add);
        return new FunctionSpec(
                new Located<>(name, own.where()),
                own.instance(),
                own.value(),
                own.gradient(),
                List.of(),
                variables,
                data,
                null,
                own.conventions(),
                List.of(),
                List.of(),
                new GradcheckSpec(null, null, null, null),
                own.where());
    }

    private static RecipeSpec recipe(@Nullable List<Integer> shape, Location where) {
        List<List<Integer>> shapes = shape == null ? List.of() : List.of(shape);
        return new RecipeSpec(RecipeSpec.Kind.NORMAL, shapes, POINTS, SEED, 0, 1, 0, 1, where);
    }

    private static Numeric halves(List<Integer> shape, Location where) {
        if (shape.isEmpty()) {
            return new Numeric.Scalar(0.5, where);
        }
        Numeric row = halves(shape.subList(1, shape.size()), where);
        return new Numeric.Array(Collections.nCopies(shape.get(0), row), where);
    }

    /** The shape of a batch in the depth that a parameter has: one number, one example, or a batch of rows or columns. */
    static @Nullable List<Integer> shape(int rank, int features, int examples, boolean columns) {
        return switch (rank) {
            case 0 -> List.of();
            case 1 -> List.of(features);
            case 2 -> columns ? List.of(features, examples) : List.of(examples, features);
            default -> null;
        };
    }
}
