package io.github.nnmaven.binding;

import io.github.nnmaven.spec.CsvSpec;
import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.PointSpec;
import io.github.nnmaven.spec.RecipeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The points of one variable, as its spec lists them. */
final class Points {
    private final Function<CsvSpec, double[][]> files;
    private final Function<Expression, ArrayValue> factories;
    private final long seed;

    /**
     * @param files     the lines of a file
     * @param factories numbers that the project's own code makes
     * @param seed      of recipes that have none
     */
    Points(Function<CsvSpec, double[][]> files, Function<Expression, ArrayValue> factories, long seed) {
        this.files = files;
        this.factories = factories;
        this.seed = seed;
    }

    /**
     * All points, in the order written.
     *
     * @param place what is there: shape of what the recipe does not say, and what "as constructed" stands for
     */
    List<Labelled> of(List<PointSpec> specs, Place place) {
        List<Labelled> points = new ArrayList<>();
        for (PointSpec spec : PointSpec.ofRank(specs, place.rank())) {
            points.addAll(of(spec, place));
        }
        return points;
    }

    private List<Labelled> of(PointSpec spec, Place place) {
        if (spec instanceof PointSpec.Values values) {
            return split(WrittenNumbers.of(values.numbers()), place.rank()).stream()
                    .map(value -> new Labelled(shaped(value, place), ""))
                    .toList();
        }
        if (spec instanceof PointSpec.Recipe recipe) {
            return drawn(recipe.recipe(), place);
        }
        if (spec instanceof PointSpec.Csv csv) {
            return read(csv.csv(), place);
        }
        if (spec instanceof PointSpec.Factory factory) {
            String text = factory.call().value().text();
            return split(factories.apply(factory.call().value()), place.rank()).stream()
                    .map(value -> new Labelled(value, text))
                    .toList();
        }
        if (spec instanceof PointSpec.AsConstructed) {
            return List.of(new Labelled(place.constructed(), "as constructed"));
        }
        throw new IllegalArgumentException("points of several variables belong to several variables");
    }

    /** Numbers in a list for something of rank 2 and so on stay; one number stands for an array of one. */
    private static ArrayValue shaped(ArrayValue value, Place place) {
        boolean one = value.size() == 1
                && place.rank() >= 0
                && place.rank() != value.shape().rank();
        if (!one) {
            return value;
        }
        int[] ones = new int[place.rank()];
        Arrays.fill(ones, 1);
        return ArrayValue.of(Shape.of(ones), value.flat());
    }

    private List<Labelled> drawn(RecipeSpec recipe, Place place) {
        String kind = recipe.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String label = recipe.seed() == null ? kind : kind + ", seed " + recipe.seed();
        return RecipeDraws.of(recipe, place.shape(), seed + place.name().hashCode()).stream()
                .map(value -> new Labelled(shaped(value, place), label))
                .toList();
    }

    private List<Labelled> read(CsvSpec csv, Place place) {
        double[][] lines = files.apply(csv);
        String file = csv.file().value();
        if (place.rank() == 2) {
            double[] flat = Arrays.stream(lines).flatMapToDouble(Arrays::stream).toArray();
            return List.of(new Labelled(ArrayValue.of(Shape.of(lines.length, lines[0].length), flat), file));
        }
        return IntStream.range(0, lines.length)
                .mapToObj(i -> new Labelled(
                        place.rank() == 0 ? ArrayValue.number(lines[i][0]) : ArrayValue.vector(lines[i]),
                        file + ", line " + (i + 1)))
                .toList();
    }

    /** Several points if the numbers are nested one deeper than the variable. */
    private static List<ArrayValue> split(ArrayValue value, int rank) {
        if (rank < 0 || value.shape().rank() != rank + 1) {
            return List.of(value);
        }
        List<ArrayValue> parts = new ArrayList<>();
        int from = 0;
        for (Shape row : value.shape().rows()) {
            parts.add(ArrayValue.of(row, Arrays.copyOfRange(value.flat(), from, from + row.size())));
            from += row.size();
        }
        return parts;
    }

    /** A point of one variable, with where it comes from; empty when it is written out. */
    record Labelled(ArrayValue value, String from) {}

    /** What a variable's points must fit. */
    interface Place {
        /** The variable's name. */
        String name();

        /** How deep its numbers are nested, or {@link NumberTypes#UNKNOWN}. */
        int rank();

        /** Its shape; null when nothing tells. */
        @Nullable
        Shape shape();

        /** What the constructor left there. */
        ArrayValue constructed();
    }
}
