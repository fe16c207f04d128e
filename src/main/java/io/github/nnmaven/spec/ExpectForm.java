package io.github.nnmaven.spec;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known to be wrong: {@code pass}, one entry, or a list of entries, each with a reason and a last day. */
final class ExpectForm implements Form<List<ExpectSpec>> {
    static final ExpectForm FORM = new ExpectForm();

    private static final String PASS = "pass";
    private static final String EXAMPLE = "{tensor: weights, reason: known since 2.1, until: 2027-01-31}";
    private static final String FIX = "Write pass, or " + EXAMPLE + ".";

    private static final Key<Tensor> TENSOR = Key.optional(
            "tensor", new TensorName(), "The variable, or one entry of it: \"weights[1, 2]\"; default: all of them.");
    private static final Key<List<Integer>> ENTRY = Key.optional(
            "entry",
            new ShapedForm<List<Integer>>("an index, or a list of indices", "Write entry: 3 or entry: [1, 2].")
                    .with(WholeNumberForm.INDEX.as((index, where) -> List.of(index)), Node.Shape.NUMBER)
                    .with(new ListForm<>(WholeNumberForm.INDEX, 1, "a list of indices"), Node.Shape.LIST),
            "Index of one entry, counted from 0; default: all of them.");
    private static final Key<Located<String>> REASON =
            Key.required("reason", TextForm.ANY.located(), "Why it is left as it is.");
    private static final Key<Located<LocalDate>> UNTIL =
            Key.required("until", new DateForm().located(), "The last day on which it may stay, as 2027-01-31.");
    private static final Form<ExpectSpec> ENTRY_FORM =
            new MapForm<>("what is known to be wrong", List.of(TENSOR, ENTRY, REASON, UNTIL), ExpectForm::entry);
    private static final Form<List<ExpectSpec>> ENTRIES = new ShapedForm<List<ExpectSpec>>(
                    "what is known to be wrong, or a list of it", FIX)
            .with(ENTRY_FORM.as((entry, where) -> List.of(entry)), Node.Shape.MAP)
            .with(new ListForm<>(ENTRY_FORM, 1, "a list of what is known to be wrong"), Node.Shape.LIST);
    private static final OneKeyForm<List<ExpectSpec>> FAIL = new OneKeyForm<>(
            "what is known to be wrong", List.of(Key.required("fail", ENTRIES, "What is known to be wrong.")));

    /** A tensor, and the entry that was written behind its name. */
    private record Tensor(Located<String> name, List<Integer> entry) {}

    private ExpectForm() {}

    @Override
    public @Nullable List<ExpectSpec> read(Node node, Problems problems) {
        if (node instanceof Node.Scalar scalar && scalar.shape() == Node.Shape.TEXT) {
            return word(scalar, problems);
        }
        boolean fail = node instanceof Node.Mapping mapping && mapping.entry("fail") != null;
        return fail ? FAIL.read(node, problems) : ENTRIES.read(node, problems);
    }

    private static @Nullable List<ExpectSpec> word(Node.Scalar word, Problems problems) {
        if (word.text().equals(PASS)) {
            return List.of();
        }
        boolean fail = word.text().equals("fail");
        problems.add(
                fail ? ProblemId.MISSING_KEY : ProblemId.UNKNOWN_NAME,
                word,
                fail
                        ? "expected a reason and a last day for what is known to be wrong, but got fail alone"
                        : "expected pass, or what is known to be wrong, but got " + Shown.of(word),
                FIX);
        return null;
    }

    private static @Nullable ExpectSpec entry(Values values) {
        Tensor tensor = values.get(TENSOR);
        List<Integer> entry = values.or(ENTRY, List.of());
        boolean twice = tensor != null && !tensor.entry().isEmpty() && !entry.isEmpty();
        if (twice || (tensor == null && !entry.isEmpty())) {
            values.problems()
                    .add(
                            ProblemId.CONFLICTING_KEYS,
                            values.where(),
                            twice
                                    ? "expected one index of the entry, but got two"
                                    : "expected the tensor of the entry, but got the entry alone",
                            "Write tensor: weights, entry: [1, 2].");
            return null;
        }
        return new ExpectSpec(
                tensor == null ? null : tensor.name(),
                tensor == null || tensor.entry().isEmpty() ? entry : tensor.entry(),
                values.need(REASON),
                values.need(UNTIL),
                values.where());
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Schemas.anyOf(
                List.of(Schemas.ordered("const", PASS), ENTRIES.schema(definitions), FAIL.schema(definitions)));
    }

    @Override
    public String expected() {
        return "pass, or what is known to be wrong";
    }

    /** {@code weights} or {@code weights[1, 2]}. */
    private static final class TensorName implements Form<Tensor> {
        private static final String TEXT =
                "^([\\p{L}_$][\\p{L}\\p{N}_$.]{0,99})(\\[ ?\\d{1,9}( ?, ?\\d{1,9}){0,9} ?\\])?$";
        private static final Pattern PATTERN = Pattern.compile(TEXT);

        @Override
        public @Nullable Tensor read(Node node, Problems problems) {
            if (!(node instanceof Node.Scalar scalar) || scalar.shape() != Node.Shape.TEXT) {
                problems.wrongType(node, expected(), "Write tensor: weights.");
                return null;
            }
            Matcher matcher = PATTERN.matcher(scalar.text());
            if (matcher.matches()) {
                return new Tensor(new Located<>(matcher.group(1), problems.at(node)), indices(matcher.group(2)));
            }
            problems.add(
                    ProblemId.BAD_NAME,
                    node,
                    "expected " + expected() + ", but got " + Shown.of(node),
                    "Write tensor: weights, or tensor: \"weights[1, 2]\" for one entry.");
            return null;
        }

        private static List<Integer> indices(@Nullable String brackets) {
            return brackets == null
                    ? List.of()
                    : Stream.of(brackets.replaceAll("[\\[\\] ]", "").split(",", -1))
                            .map(Integer::valueOf)
                            .toList();
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.pattern(TEXT);
        }

        @Override
        public String expected() {
            return "the name of a variable, or of one entry of it";
        }
    }

    /** A day of the calendar. */
    private static final class DateForm implements Form<LocalDate> {
        private static final String PATTERN = "^\\d{4}-\\d{2}-\\d{2}$";

        @Override
        public @Nullable LocalDate read(Node node, Problems problems) {
            if (node instanceof Node.Scalar scalar && scalar.shape() == Node.Shape.TEXT) {
                try {
                    return LocalDate.parse(scalar.text());
                } catch (DateTimeParseException e) {
                    problems.add(
                            ProblemId.BAD_DATE,
                            node,
                            "expected " + expected() + ", but got " + Shown.of(node),
                            "Write year, month and day of the calendar: 2027-01-31.");
                    return null;
                }
            }
            problems.wrongType(node, expected(), "Write year, month and day: 2027-01-31.");
            return null;
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.pattern(PATTERN);
        }

        @Override
        public String expected() {
            return "a day, written as 2027-01-31";
        }
    }
}
