package io.github.nnmaven.spec;

import io.github.nnmaven.spec.RecipeSpec.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random numbers: behind the kind a map of its options. */
final class RecipeForm {
    private static final long LARGEST_SEED = 0xFFFF_FFFFL;
    private static final long LARGEST_WHOLE = 1L << 53;

    private static final Key<Long> SEED = Key.optional(
            "seed",
            new WholeNumberForm(0, LARGEST_SEED, "a seed from 0 to " + LARGEST_SEED),
            "Of NumPy's legacy generator; default: that of the run.");
    private static final Key<Integer> COUNT =
            Key.optional("count", WholeNumberForm.COUNT, "How many points of each shape; default 1.");
    private static final Key<Double> MEAN = Key.optional("mean", NumberForm.ANY, "Mean; default 0.");
    private static final Key<Double> STD =
            Key.optional("std", NumberForm.NOT_NEGATIVE, "Standard deviation; default 1.");
    private static final Form<Double> WHOLE =
            new WholeNumberForm(-LARGEST_WHOLE, LARGEST_WHOLE, "a whole number").as((value, where) -> (double) value);

    /** Description, ends of the range and further keys of a kind. */
    private record Options(String description, double low, double high, List<Key<Double>> keys) {}

    private static final Map<Kind, Options> KINDS = kinds();

    private RecipeForm() {}

    /** Recipes by their kind; several points or one. */
    static List<Key<RecipeSpec>> keys(boolean several) {
        List<Key<RecipeSpec>> keys = new ArrayList<>();
        KINDS.forEach((kind, options) ->
                keys.add(Key.required(word(kind), form(kind, options, several), options.description())));
        return keys;
    }

    /** All kinds as specs write them. */
    static List<String> words() {
        return KINDS.keySet().stream().map(RecipeForm::word).toList();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Form<RecipeSpec> form(Kind kind, Options options, boolean several) {
        List<Key<?>> keys = new ArrayList<>(RecipeShapes.keys(several));
        if (several) {
            keys.add(COUNT);
        }
        keys.add(SEED);
        keys.addAll(options.keys());
        Form<RecipeSpec> form = new MapForm<>(Shown.quoted(word(kind)), keys, values -> recipe(kind, options, values));
        String name = (several ? "points-" : "numbers-") + word(kind);
        return new Shared<>(name, form.expected(), () -> form);
    }

    private static @Nullable RecipeSpec recipe(Kind kind, Options options, Values values) {
        double low = bound("low", options, options.low(), values);
        double high = bound("high", options, options.high(), values);
        if (!(low < high)) {
            values.problems()
                    .add(
                            ProblemId.OUT_OF_RANGE,
                            values.where(),
                            "expected low below high, but got " + low + " and " + high,
                            "Swap the two, or widen the range.");
            return null;
        }
        int count = values.or(COUNT, 1);
        List<List<Integer>> shapes = RecipeShapes.read(kind, count, values);
        return shapes == null
                ? null
                : new RecipeSpec(
                        kind,
                        shapes,
                        count,
                        values.get(SEED),
                        low,
                        high,
                        values.or(MEAN, 0.0),
                        values.or(STD, 1.0),
                        values.where());
    }

    private static double bound(String name, Options options, double otherwise, Values values) {
        return options.keys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .map(key -> values.or(key, otherwise))
                .orElse(otherwise);
    }

    private static Map<Kind, Options> kinds() {
        Map<Kind, Options> kinds = new EnumMap<>(Kind.class);
        kinds.put(Kind.NORMAL, new Options("Normal draws.", 0, 1, List.of(MEAN, STD)));
        kinds.put(Kind.UNIFORM, ranged("Uniform draws.", NumberForm.ANY, 0, 1));
        kinds.put(Kind.LOG_UNIFORM, ranged("Positive draws whose logarithm is uniform.", NumberForm.POSITIVE, 0.1, 10));
        kinds.put(Kind.INTEGER, ranged("Whole numbers, both ends included.", WHOLE, 0, 9));
        kinds.put(Kind.ONE_HOT, new Options("One 1 in each row, zeros else.", 0, 1, List.of()));
        kinds.put(Kind.SORTED, new Options("Normal draws, ascending in each row.", 0, 1, List.of(MEAN, STD)));
        kinds.put(Kind.SIMPLEX, new Options("Positive numbers that add up to 1 in each row.", 0, 1, List.of()));
        kinds.put(
                Kind.POSITIVE_DEFINITE, new Options("Symmetric matrices with positive eigenvalues.", 0, 1, List.of()));
        return kinds;
    }

    private static Options ranged(String description, Form<Double> form, double low, double high) {
        return new Options(
                description,
                low,
                high,
                List.of(
                        Key.optional("low", form, "Lower end; default " + low + "."),
                        Key.optional("high", form, "Upper end; default " + high + ".")));
    }
}
