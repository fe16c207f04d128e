package io.github.nnmaven.binding;

import io.github.nnmaven.random.NumpyRandom;
import io.github.nnmaven.spec.RecipeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random points, drawn one after the other from NumPy's legacy generator, each row by row, last index fastest.
 *
 * <ul>
 *   <li>{@code log-uniform} is {@code exp(u)}, u uniform between the logarithms of both ends;
 *   <li>{@code integer} is {@code low + ⌊u·(high − low + 1)⌋};
 *   <li>{@code simplex} divides standard exponentials by their sum, which makes all points of the simplex equally likely
 *       (Devroye, <i>Non-Uniform Random Variate Generation</i>, 1986, chapter V, theorem 2.2);
 *   <li>{@code positive-definite} is {@code A·Aᵀ/n + I/10} with standard normal A.
 * </ul>
 */
final class RecipeDraws {
    private static final long SEEDS = 1L << 32;
    private static final double RIDGE = 0.1;

    private final RecipeSpec recipe;
    private final NumpyRandom random;

    private RecipeDraws(RecipeSpec recipe, NumpyRandom random) {
        this.recipe = recipe;
        this.random = random;
    }

    /**
     * All points of a recipe, shape after shape.
     *
     * @param place what to draw where the recipe names no shape; null: a number
     * @param seed  where the recipe has none; any number
     */
    static List<ArrayValue> of(RecipeSpec recipe, @Nullable Shape place, long seed) {
        long chosen = recipe.seed() == null ? Math.floorMod(seed, SEEDS) : recipe.seed();
        return new RecipeDraws(recipe, NumpyRandom.seeded(chosen)).all(place == null ? Shape.number() : place);
    }

    private List<ArrayValue> all(Shape place) {
        List<Shape> shapes = recipe.shapes().isEmpty()
                ? List.of(place)
                : recipe.shapes().stream().<Shape>map(Shape.Regular::new).toList();
        List<ArrayValue> points = new ArrayList<>();
        for (Shape shape : shapes) {
            for (int k = 0; k < recipe.count(); k++) {
                points.add(ArrayValue.of(shape, draw(shape)));
            }
        }
        return points;
    }

    private double[] draw(Shape shape) {
        return switch (recipe.kind()) {
            case NORMAL -> each(shape, this::normal);
            case UNIFORM -> each(shape, () -> random.nextUniform(recipe.low(), recipe.high()));
            case LOG_UNIFORM ->
                each(shape, () -> Math.exp(random.nextUniform(Math.log(recipe.low()), Math.log(recipe.high()))));
            case INTEGER -> each(shape, this::integer);
            case ONE_HOT -> byRow(shape, this::oneHot);
            case SORTED -> byRow(shape, this::sorted);
            case SIMPLEX -> byRow(shape, this::simplex);
            case POSITIVE_DEFINITE -> positiveDefinite(shape);
        };
    }

    private double normal() {
        return recipe.mean() + recipe.std() * random.nextNormal();
    }

    private double integer() {
        return recipe.low() + Math.floor(random.nextDouble() * (recipe.high() - recipe.low() + 1));
    }

    private static double[] each(Shape shape, java.util.function.DoubleSupplier draw) {
        return IntStream.range(0, shape.size())
                .mapToDouble(i -> draw.getAsDouble())
                .toArray();
    }

    /** Rows of the last axis, one after the other. */
    private static double[] byRow(Shape shape, java.util.function.IntFunction<double[]> row) {
        List<Integer> extents = shape.extents();
        int length = extents.isEmpty() ? 1 : extents.get(extents.size() - 1);
        return IntStream.range(0, length == 0 ? 0 : shape.size() / length)
                .mapToObj(r -> row.apply(length))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private double[] oneHot(int length) {
        double[] row = new double[length];
        row[(int) (random.nextDouble() * length)] = 1;
        return row;
    }

    private double[] sorted(int length) {
        return IntStream.range(0, length).mapToDouble(i -> normal()).sorted().toArray();
    }

    private double[] simplex(int length) {
        double[] row = new double[length];
        Arrays.setAll(row, i -> -Math.log(1 - random.nextDouble()) + Double.MIN_NORMAL);
        double sum = Arrays.stream(row).sum();
        return Arrays.stream(row).map(v -> v / sum).toArray();
    }

    private double[] positiveDefinite(Shape shape) {
        List<Integer> extents = shape.extents();
        int n = extents.isEmpty() ? 1 : extents.get(extents.size() - 1);
        return IntStream.range(0, n == 0 ? 0 : shape.size() / (n * n))
                .mapToObj(k -> gram(n))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private double[] gram(int n) {
        double[] a =
                IntStream.range(0, n * n).mapToDouble(i -> random.nextNormal()).toArray();
        double[] product = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = i == j ? RIDGE * n : 0;
                for (int k = 0; k < n; k++) {
                    sum += a[i * n + k] * a[j * n + k];
                }
                product[i * n + j] = sum / n;
            }
        }
        return product;
    }
}
