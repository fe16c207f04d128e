package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarations of inputs and of targets. */
final class DataForms {
    private static final Key<Integer> FEATURES = Key.optional(
            "features", WholeNumberForm.COUNT, "Numbers an example; default: as many as the place needs, or 1.");
    private static final Key<Integer> EXAMPLES = Key.optional(
            "examples", WholeNumberForm.COUNT, "How many examples; default: as many as the place needs, or 1.");
    private static final Key<Double> MEAN = Key.optional("mean", NumberForm.ANY, "Mean; default 0.");
    private static final Key<Double> STD =
            Key.optional("std", NumberForm.NOT_NEGATIVE, "Standard deviation; default 1.");
    private static final Key<Double> LOW = Key.optional("low", NumberForm.ANY, "Lower end; default 0.");
    private static final Key<Double> HIGH = Key.optional("high", NumberForm.ANY, "Upper end; default 1.");

    private static final Form<DataSpec> NORMAL =
            new MapForm<>("normal draws", List.of(FEATURES, EXAMPLES, MEAN, STD), DataForms::normal);
    private static final Form<DataSpec> UNIFORM =
            new MapForm<>("uniform draws", List.of(FEATURES, EXAMPLES, LOW, HIGH), DataForms::uniform);

    private static final Key<DataSpec> VALUES_KEY = Key.required(
            "values", NumbersForm.BATCH.as((n, where) -> new DataSpec.Explicit(n)), "One list of numbers an example.");
    private static final Key<DataSpec> NORMAL_KEY = Key.required("normal", NORMAL, "Drawn from a normal distribution.");
    private static final Key<DataSpec> UNIFORM_KEY =
            Key.required("uniform", UNIFORM, "Drawn from a uniform distribution.");
    private static final Key<DataSpec> CSV_KEY = Key.required(
            "csv", TextForm.ANY.as(DataSpec.Csv::new), "A file of numbers, one line an example, relative to the spec.");
    private static final Key<DataSpec> LABELS_KEY = Key.required(
            "labels",
            new ListForm<>(WholeNumberForm.INDEX.located(), 1, "a list of class labels").as(DataSpec.Labels::new),
            "Class labels, one an example, counted from 0.");

    /** A batch of inputs. */
    static final Form<DataSpec> INPUT = data("an input", List.of(VALUES_KEY, NORMAL_KEY, UNIFORM_KEY, CSV_KEY));

    /** What the loss compares with. */
    static final Form<DataSpec> TARGET =
            data("a target", List.of(VALUES_KEY, NORMAL_KEY, UNIFORM_KEY, CSV_KEY, LABELS_KEY));

    private DataForms() {}

    private static Form<DataSpec> data(String what, List<Key<? extends DataSpec>> keys) {
        NumbersForm number = new NumbersForm(java.util.Set.of(0), "a number", "Write a number.");
        List<String> names = new ArrayList<>();
        keys.forEach(key -> names.add(key.name()));
        return new ShapedForm<DataSpec>(
                        what + " (a number, or a map of one of " + String.join(", ", names) + ")",
                        "Write a number for all entries, {values: [[1, 2], [3, 4]]}, one list an example, or {normal: {}}.")
                .with(number.as((n, where) -> new DataSpec.Explicit(n)), Node.Shape.NUMBER)
                .with(new OneKeyForm<>(what, keys), Node.Shape.MAP);
    }

    private static DataSpec normal(Values values) {
        return new DataSpec.Drawn(
                DataSpec.Drawn.Kind.NORMAL,
                values.or(FEATURES, 0),
                values.or(EXAMPLES, 0),
                values.or(MEAN, 0.0),
                values.or(STD, 1.0),
                values.where());
    }

    private static @Nullable DataSpec uniform(Values values) {
        double low = values.or(LOW, 0.0);
        double high = values.or(HIGH, 1.0);
        if (!(low < high)) {
            values.problems()
                    .add(
                            ProblemId.OUT_OF_RANGE,
                            values.where(),
                            "expected low below high, but got " + low + " and " + high,
                            "Swap the two, or widen the range.");
            return null;
        }
        return new DataSpec.Drawn(
                DataSpec.Drawn.Kind.UNIFORM, values.or(FEATURES, 0), values.or(EXAMPLES, 0), low, high, values.where());
    }
}
