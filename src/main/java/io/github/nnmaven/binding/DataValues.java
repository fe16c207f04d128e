package io.github.nnmaven.binding;

import io.github.nnmaven.spec.ArgumentSpec;
import io.github.nnmaven.spec.ArgumentValue;
import io.github.nnmaven.spec.CsvSpec;
import io.github.nnmaven.spec.PointSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a spec gives for the arguments of calls. */
final class DataValues {
    private final Function<CsvSpec, double[][]> files;
    private final long seed;

    /**
     * @param files the lines of a file
     * @param seed  of recipes that have none
     */
    DataValues(Function<CsvSpec, double[][]> files, long seed) {
        this.files = files;
        this.seed = seed;
    }

    /** How to read points; factories are called without an object under test. */
    Points points(Evaluator evaluator) {
        return new Points(files, call -> Reading.of(evaluator.evaluate(call, new Scope())), seed);
    }

    /** Numbers, to be written in the parameter's type, or an object of the project. */
    @Nullable
    Object of(ArgumentSpec argument, Evaluator evaluator, Scope scope) {
        return of(argument.value(), argument.name().value(), evaluator, scope);
    }

    private @Nullable Object of(ArgumentValue value, String name, Evaluator evaluator, Scope scope) {
        if (value instanceof ArgumentValue.Values numbers) {
            return WrittenNumbers.of(numbers.numbers());
        }
        if (value instanceof ArgumentValue.Truth truth) {
            return truth.value();
        }
        if (value instanceof ArgumentValue.Text text) {
            return text.text();
        }
        if (value instanceof ArgumentValue.Items items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.items().forEach(item -> list.add(of(item, name, evaluator, scope)));
            return list;
        }
        if (value instanceof ArgumentValue.Recipe recipe) {
            return RecipeDraws.of(recipe.recipe(), null, seed + name.hashCode()).get(0);
        }
        if (value instanceof ArgumentValue.Factory factory) {
            return evaluator.evaluate(factory.call().value(), scope);
        }
        return value instanceof ArgumentValue.Csv csv ? matrix(files.apply(csv.csv())) : null;
    }

    /** One column is a vector, more are a matrix. */
    private static ArrayValue matrix(double[][] lines) {
        double[] flat = Arrays.stream(lines).flatMapToDouble(Arrays::stream).toArray();
        return ArrayValue.of(
                lines[0].length == 1 ? Shape.of(lines.length) : Shape.of(lines.length, lines[0].length), flat);
    }

    /** How deep the numbers of points are nested, if that is written. */
    OptionalInt rank(List<PointSpec> points) {
        for (PointSpec point : points) {
            if (point instanceof PointSpec.Values values && values.numbers().depth() > 0) {
                return OptionalInt.of(values.numbers().depth());
            }
            if (point instanceof PointSpec.Recipe recipe
                    && !recipe.recipe().shapes().isEmpty()) {
                return OptionalInt.of(recipe.recipe().shapes().get(0).size());
            }
        }
        return OptionalInt.empty();
    }
}
