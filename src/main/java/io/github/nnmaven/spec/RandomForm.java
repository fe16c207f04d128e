package io.github.nnmaven.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seed and order of the draws. */
final class RandomForm {
    private static final long LARGEST_SEED = 0xFFFF_FFFFL;

    private static final Map<String, RandomSpec.Order> ORDERS = Map.of(
            "in-order", RandomSpec.Order.IN_ORDER,
            "ends-first", RandomSpec.Order.ENDS_FIRST,
            "notebook", RandomSpec.Order.NOTEBOOK);

    /** An order, and the tensors if they are listed. */
    private record Draws(RandomSpec.Order order, List<Located<String>> tensors) {}

    private static final Draws DEFAULT = new Draws(RandomSpec.Order.IN_ORDER, List.of());

    private static final Key<Long> SEED = Key.optional(
            "seed",
            new WholeNumberForm(0, LARGEST_SEED, "a seed from 0 to " + LARGEST_SEED),
            "Of NumPy's legacy generator; default 0.");
    private static final Key<Draws> DRAWS = Key.optional(
            "draws",
            new ShapedForm<Draws>(
                            "a drawing order or a list of tensors",
                            "Write in-order, ends-first, notebook, or [linear0.weights, linear0.biases, …].")
                    .with(
                            new ChoiceForm(List.of("in-order", "ends-first", "notebook"), "a drawing order")
                                    .as((word, where) -> new Draws(order(word), List.of())),
                            Node.Shape.TEXT)
                    .with(
                            new Distinct(new ListForm<>(TextForm.ANY.located(), 1, "a list of tensors"))
                                    .as((names, where) -> new Draws(RandomSpec.Order.LISTED, names)),
                            Node.Shape.LIST),
            "Order in which the random tensors are drawn; default in-order.");

    /** {@code random}. */
    static final Form<RandomSpec> FORM = new MapForm<>("random", List.of(SEED, DRAWS), RandomForm::read);

    /** What holds when a network says nothing. */
    static final RandomSpec NOTHING_WRITTEN = new RandomSpec(0, RandomSpec.Order.IN_ORDER, List.of());

    private RandomForm() {}

    private static RandomSpec read(Values values) {
        Draws draws = values.or(DRAWS, DEFAULT);
        return new RandomSpec(values.or(SEED, 0L), draws.order(), draws.tensors());
    }

    private static RandomSpec.Order order(String word) {
        return java.util.Objects.requireNonNull(ORDERS.get(word));
    }

    /** A list of names without repetition. */
    private record Distinct(Form<List<Located<String>>> list) implements Form<List<Located<String>>> {
        @Override
        public @Nullable List<Located<String>> read(Node node, Problems problems) {
            List<Located<String>> names = list.read(node, problems);
            int before = problems.count();
            Set<String> seen = new HashSet<>();
            for (Located<String> name : names == null ? List.<Located<String>>of() : names) {
                if (!seen.add(name.value())) {
                    problems.add(
                            ProblemId.DUPLICATE_NAME,
                            name.where(),
                            "expected every tensor once, but got " + Shown.quoted(name.value()) + " again",
                            "Delete one of the two.");
                }
            }
            return problems.count() == before ? names : null;
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return list.schema(definitions);
        }

        @Override
        public String expected() {
            return list.expected();
        }
    }
}
