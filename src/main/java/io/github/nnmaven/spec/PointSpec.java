package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A point, or a recipe for several, at which a gradient is checked. */
public sealed interface PointSpec {
    /** Where it is written. */
    Location where();

    /** Explicit numbers. */
    record Values(Numeric numbers) implements PointSpec {
        @Override
        public Location where() {
            return numbers.where();
        }
    }

    /** Random ones. */
    record Recipe(RecipeSpec recipe) implements PointSpec {
        @Override
        public Location where() {
            return recipe.where();
        }
    }

    /** From a file. */
    record Csv(CsvSpec csv) implements PointSpec {
        @Override
        public Location where() {
            return csv.where();
        }
    }

    /** From the project's own code, which returns a point or several. */
    record Factory(Located<Expression> call) implements PointSpec {
        @Override
        public Location where() {
            return call.where();
        }
    }

    /** What the constructor left in the variable. */
    record AsConstructed(Location where) implements PointSpec {}

    /**
     * Points of several variables at once, and of data that differ from point to point.
     *
     * @param points by name, in the order written; none of them is named itself
     * @param names  where each name is written
     */
    record Named(Map<String, PointSpec> points, Map<String, Location> names, Location where) implements PointSpec {
        public Named {
            points = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(points));
            names = Map.copyOf(names);
        }
    }

    /**
     * The points of a variable whose value is nested so deep (0 a number, 1 an array, …). A list may have been written for
     * one point or for several: {@code at: [1, 2]} are two numbers, but one array.
     */
    static List<PointSpec> ofRank(List<PointSpec> points, int rank) {
        List<Numeric> items = new ArrayList<>();
        for (PointSpec point : points) {
            if (!(point instanceof Values values) || values.numbers().depth() != rank - 1) {
                return points;
            }
            items.add(values.numbers());
        }
        return items.isEmpty()
                ? points
                : List.of(new Values(new Numeric.Array(items, items.get(0).where())));
    }
}
