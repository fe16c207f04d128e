package io.github.nnmaven.spec;

import io.github.nnmaven.spec.RecipeSpec.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys {@code size}, {@code shape} and {@code shapes} of a recipe, of which one may be written. */
final class RecipeShapes {
    /** More numbers do not fit into a report, and hardly into a machine. */
    static final int MOST_NUMBERS = 10_000_000;

    private static final Form<List<Integer>> SHAPE_FORM =
            new ListForm<>(WholeNumberForm.COUNT, 1, "a shape, a list of whole numbers");

    private static final Key<List<List<Integer>>> SIZE = Key.optional(
            "size",
            WholeNumberForm.COUNT.as((size, where) -> List.of(List.of(size))),
            "How many numbers; of a matrix that is positive definite, how many rows.");
    private static final Key<List<List<Integer>>> SIZES = Key.optional(
            "size",
            new ShapedForm<List<List<Integer>>>(
                            "a whole number, 1 or more, or a list of sizes",
                            "Write size: 3, or size: [3, 10] for both.")
                    .with(SIZE.form(), Node.Shape.NUMBER)
                    .with(
                            new ListForm<>(WholeNumberForm.COUNT, 1, "a list of sizes")
                                    .as((sizes, where) ->
                                            sizes.stream().map(List::of).toList()),
                            Node.Shape.LIST),
            "How many numbers, or a list of several sizes; of a matrix that is positive definite, how many rows.");
    private static final Key<List<List<Integer>>> SHAPE =
            Key.optional("shape", SHAPE_FORM.as((shape, where) -> List.of(shape)), "Lengths of the axes: [4, 3].");
    private static final Key<List<List<Integer>>> SHAPES = Key.optional(
            "shapes", new ListForm<>(SHAPE_FORM, 1, "a list of shapes"), "Several shapes: [[4, 3], [1, 3]].");

    private RecipeShapes() {}

    static List<Key<List<List<Integer>>>> keys(boolean several) {
        return several ? List.of(SIZES, SHAPE, SHAPES) : List.of(SIZE, SHAPE);
    }

    /** The shapes, none if none are written; null after a problem. */
    static @Nullable List<List<Integer>> read(Kind kind, int count, Values values) {
        List<List<List<Integer>>> written = Stream.of(SIZE, SHAPE, SHAPES)
                .flatMap(key -> Stream.ofNullable(values.get(key)))
                .toList();
        if (written.size() > 1) {
            values.problems()
                    .add(
                            ProblemId.CONFLICTING_KEYS,
                            values.where(),
                            "expected one of size, shape and shapes, but got " + written.size() + " of them",
                            "Keep one: size for arrays, shape for anything else.");
            return null;
        }
        List<List<Integer>> shapes = written.isEmpty() ? List.of() : written.get(0);
        boolean matrices = kind == Kind.POSITIVE_DEFINITE;
        List<List<Integer>> meant =
                matrices ? shapes.stream().map(RecipeShapes::square).toList() : shapes;
        return isSmall(meant, count, values) && (!matrices || areSquare(meant, values)) ? meant : null;
    }

    private static List<Integer> square(List<Integer> shape) {
        return shape.size() == 1 ? List.of(shape.get(0), shape.get(0)) : shape;
    }

    private static boolean isSmall(List<List<Integer>> shapes, int count, Values values) {
        double numbers = count
                * Math.max(
                        1,
                        shapes.stream()
                                .mapToDouble(shape -> shape.stream()
                                        .mapToDouble(Integer::doubleValue)
                                        .reduce(1, (a, b) -> a * b))
                                .sum());
        if (numbers <= MOST_NUMBERS) {
            return true;
        }
        values.problems()
                .add(
                        ProblemId.OUT_OF_RANGE,
                        values.where(),
                        "expected at most " + MOST_NUMBERS + " numbers of a recipe, but got more",
                        "Make the shape or the count smaller.");
        return false;
    }

    private static boolean areSquare(List<List<Integer>> shapes, Values values) {
        for (List<Integer> shape : shapes) {
            if (!shape.get(shape.size() - 1).equals(shape.get(shape.size() - 2))) {
                values.problems()
                        .add(
                                ProblemId.OUT_OF_RANGE,
                                values.where(),
                                "expected square matrices, but got the shape " + shape,
                                "Write size: 3, or a shape whose last two lengths are equal.");
                return false;
            }
        }
        return true;
    }
}
