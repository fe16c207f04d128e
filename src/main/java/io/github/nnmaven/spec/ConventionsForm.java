package io.github.nnmaven.spec;

import io.github.nnmaven.spec.ConventionsSpec.DerivativeOf;
import io.github.nnmaven.spec.ConventionsSpec.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the project's code differs from a plain gradient. */
final class ConventionsForm {
    private static final Key<Located<String>> DERIVATIVE_OF = Key.optional(
            "derivative-of",
            new ChoiceForm(List.of("input", "output"), "the argument of the derivative").located(),
            "Whether the derivative takes the input x, or the output f(x); default input.");
    private static final Key<Located<Integer>> SIGN =
            Key.optional("sign", new SignForm().located(), "-1 when the code gives the negative gradient; default 1.");
    private static final Key<Located<Double>> SCALE = Key.optional(
            "scale", NumberForm.POSITIVE.located(), "The code gives so many times the gradient; default 1.");
    private static final Key<Located<String>> LAYOUT = Key.optional(
            "layout",
            new LayoutForm().located(),
            "How a Jacobian or a flat array is laid out; default: what the shape leaves no doubt about.");
    private static final Key<Located<Boolean>> IN_PLACE = Key.optional(
            "in-place", TruthForm.FORM.located(), "Whether calls may write into their arguments; default false.");
    private static final Key<Located<Double>> LEARNING_RATE = Key.optional(
            "learning-rate",
            NumberForm.POSITIVE.located(),
            "The code changes the variables by minus this times their gradient, which it does not give otherwise.");
    private static final Key<Located<List<Located<Expression>>>> ORDER = Key.optional(
            "order",
            new ShapedForm<List<Located<Expression>>>("a list of calls", "Write order: [reset(), value, gradient].")
                    .with(ExpressionForm.CALL.as((call, where) -> List.of(call)), Node.Shape.TEXT)
                    .with(new ListForm<>(ExpressionForm.CALL, 1, "a list of calls"), Node.Shape.LIST)
                    .located(),
            "The calls at each point, in order; default [value, gradient].");

    private static final List<Key<?>> KEYS =
            List.of(DERIVATIVE_OF, SIGN, SCALE, LAYOUT, IN_PLACE, LEARNING_RATE, ORDER);

    /** {@code conventions}. */
    static final Form<ConventionsSpec> FORM = new Shared<>(
            "conventions",
            "a map with the keys of the conventions",
            () -> new MapForm<>("the conventions", KEYS, ConventionsForm::read));

    private ConventionsForm() {}

    private static ConventionsSpec read(Values values) {
        Map<String, Location> written = new HashMap<>();
        for (Key<?> key : KEYS) {
            Object value = values.get(key);
            if (value != null) {
                written.put(key.name(), ((Located<?>) value).where());
            }
        }
        String layout = plain(values.get(LAYOUT), "");
        return new ConventionsSpec(
                plain(values.get(DERIVATIVE_OF), "input").equals("output") ? DerivativeOf.OUTPUT : DerivativeOf.INPUT,
                plain(values.get(SIGN), 1),
                plain(values.get(SCALE), 1.0),
                layout.isEmpty() ? null : LayoutForm.layout(layout),
                plain(values.get(IN_PLACE), false),
                nullable(values.get(LEARNING_RATE)),
                plain(values.get(ORDER), List.of()),
                written);
    }

    private static <T> T plain(@Nullable Located<T> located, T otherwise) {
        return located == null ? otherwise : located.value();
    }

    private static @Nullable Double nullable(@Nullable Located<Double> located) {
        return located == null ? null : located.value();
    }

    /** 1 or -1. */
    private static final class SignForm implements Form<Integer> {
        @Override
        public @Nullable Integer read(Node node, Problems problems) {
            Double value = NumberForm.finite(node, expected(), problems);
            if (value == null || Math.abs(value) == 1) {
                return value == null ? null : value.intValue();
            }
            problems.add(
                    ProblemId.OUT_OF_RANGE,
                    node,
                    "expected " + expected() + ", but got " + Shown.of(node),
                    "Write 1 or -1; a factor is written as scale.");
            return null;
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.ordered("enum", List.of(1, -1));
        }

        @Override
        public String expected() {
            return "1 or -1";
        }
    }

    /** A layout, {@code ×} also as x or *, with spaces or without. */
    private static final class LayoutForm implements Form<String> {
        private static final Map<String, Layout> LAYOUTS = Map.of(
                "output×parameter", Layout.OUTPUT_BY_PARAMETER,
                "parameter×output", Layout.PARAMETER_BY_OUTPUT,
                "row-major", Layout.ROW_MAJOR,
                "column-major", Layout.COLUMN_MAJOR);
        private static final List<String> WORDS =
                List.of("output×parameter", "parameter×output", "row-major", "column-major");

        private static Layout layout(String word) {
            return java.util.Objects.requireNonNull(LAYOUTS.get(canonical(word)));
        }

        private static String canonical(String word) {
            return word.replaceFirst("^(output|parameter) ?[x*×] ?(output|parameter)$", "$1×$2");
        }

        @Override
        public @Nullable String read(Node node, Problems problems) {
            if (!(node instanceof Node.Scalar scalar) || scalar.shape() != Node.Shape.TEXT) {
                problems.wrongType(node, expected(), "Write one of these words.");
                return null;
            }
            if (LAYOUTS.containsKey(canonical(scalar.text()))) {
                return scalar.text();
            }
            problems.add(
                    ProblemId.UNKNOWN_NAME,
                    node,
                    "expected a layout, but got " + Shown.of(node),
                    Nearest.fix(scalar.text(), WORDS));
            return null;
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.anyOf(List.of(
                    Schemas.ordered("enum", WORDS),
                    Schemas.pattern("^(output ?[x*×] ?parameter|parameter ?[x*×] ?output)$")));
        }

        @Override
        public String expected() {
            return "a layout (" + String.join(", ", WORDS) + ")";
        }
    }
}
