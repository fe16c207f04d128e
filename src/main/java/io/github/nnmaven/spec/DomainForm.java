package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the function is defined: an interval for each variable, or one for all. {@code "> 0"}, {@code "[0, 1)"},
 * {@code "0 < x <= 1"}, {@code [0, 1]}, {@code {min: 0, below: 1}}.
 */
final class DomainForm implements Form<List<DomainSpec>> {
    private static final String EXPECTED = "an interval, or a map from names of variables to intervals";
    private static final String FIX =
            "Write \"> 0\", \"[0, 1]\", \"(0, 1)\" for open ends, \"0 < x <= 1\", or {min: 0, max: 1}.";

    private static final Key<Double> MIN = Key.optional("min", NumberForm.ANY, "Lower end, inside.");
    private static final Key<Double> MAX = Key.optional("max", NumberForm.ANY, "Upper end, inside.");
    private static final Key<Double> ABOVE = Key.optional("above", NumberForm.ANY, "Lower end, outside.");
    private static final Key<Double> BELOW = Key.optional("below", NumberForm.ANY, "Upper end, outside.");
    private static final List<Key<?>> ENDS = List.of(MIN, MAX, ABOVE, BELOW);

    /** {@code domain}. */
    static final DomainForm FORM = new DomainForm();

    /** An interval before it has a variable. */
    private record Interval(double low, boolean lowOpen, double high, boolean highOpen, Location where) {
        private DomainSpec of(@Nullable Located<String> variable) {
            return new DomainSpec(variable, low, lowOpen, high, highOpen, where);
        }
    }

    private final Form<Interval> map = new MapForm<>("an interval", ENDS, DomainForm::interval);
    private final Form<Interval> interval = new ShapedForm<Interval>("an interval", FIX)
            .with(new Text(), Node.Shape.TEXT)
            .with(new Pair(), Node.Shape.LIST)
            .with(map, Node.Shape.MAP);
    private final Form<List<DomainSpec>> byName =
            new ByNameForm<>(interval, (name, ends) -> ends.of(name), EXPECTED, FIX);

    private DomainForm() {}

    @Override
    public @Nullable List<DomainSpec> read(Node node, Problems problems) {
        if (node instanceof Node.Mapping mapping && !isInterval(mapping)) {
            return byName.read(node, problems);
        }
        Interval all = interval.read(node, problems);
        return all == null ? null : List.of(all.of(null));
    }

    /** Has a key of an interval with a number behind it. */
    private static boolean isInterval(Node.Mapping mapping) {
        return ENDS.stream().anyMatch(key -> {
            Node.Entry entry = mapping.entry(key.name());
            return entry != null && entry.value().shape() == Node.Shape.NUMBER;
        });
    }

    private static @Nullable Interval interval(Values values) {
        if ((values.get(MIN) != null && values.get(ABOVE) != null)
                || (values.get(MAX) != null && values.get(BELOW) != null)) {
            values.problems()
                    .add(
                            ProblemId.CONFLICTING_KEYS,
                            values.where(),
                            "expected one lower and one upper end, but got two",
                            "Write min or above, and max or below.");
            return null;
        }
        boolean lowOpen = values.get(MIN) == null;
        boolean highOpen = values.get(MAX) == null;
        double low = lowOpen ? values.or(ABOVE, Double.NEGATIVE_INFINITY) : values.need(MIN);
        double high = highOpen ? values.or(BELOW, Double.POSITIVE_INFINITY) : values.need(MAX);
        return ordered(new Interval(low, lowOpen, high, highOpen, values.where()), values.problems());
    }

    /** The interval, unless nothing lies inside. */
    private static @Nullable Interval ordered(Interval interval, Problems problems) {
        if (interval.low() < interval.high()) {
            return interval;
        }
        problems.add(
                ProblemId.BAD_DOMAIN,
                interval.where(),
                "expected the lower end below the upper one, but got " + interval.low() + " and " + interval.high(),
                "Swap the two, or widen the interval.");
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Schemas.anyOf(List.of(interval.schema(definitions), byName.schema(definitions)));
    }

    @Override
    public String expected() {
        return EXPECTED;
    }

    /** {@code [0, 1]} without quotes, which YAML reads as a list. */
    private static final class Pair implements Form<Interval> {
        private final ListForm<Double> list = new ListForm<>(NumberForm.ANY, 1, "two numbers");

        @Override
        public @Nullable Interval read(Node node, Problems problems) {
            List<Double> ends = list.read(node, problems);
            if (ends == null) {
                return null;
            }
            if (ends.size() == 2) {
                return ordered(new Interval(ends.get(0), false, ends.get(1), false, problems.at(node)), problems);
            }
            problems.add(ProblemId.BAD_DOMAIN, node, "expected two numbers, but got " + ends.size(), FIX);
            return null;
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            Map<String, Object> schema = Schemas.list(Schemas.type("number"), 2);
            schema.put("maxItems", 2);
            return schema;
        }

        @Override
        public String expected() {
            return "two numbers";
        }
    }

    /** Brackets or comparisons. */
    private static final class Text implements Form<Interval> {
        private static final String NUMBER = "([-+]?(?:inf(?:inity)?|∞|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?))";
        private static final String NAME = "(?:[\\p{L}_$][\\p{L}\\p{N}_$]*)?";
        private static final Pattern BRACKETS =
                Pattern.compile("([\\[(\\]])\\s*" + NUMBER + "\\s*[,;]\\s*" + NUMBER + "\\s*([\\])\\[])");
        private static final Pattern ONE = Pattern.compile(NAME + "\\s*(<=|>=|<|>|≤|≥)\\s*" + NUMBER);
        private static final Pattern TWO = Pattern.compile(
                NUMBER + "\\s*(<=|<|≤|>=|>|≥)\\s*" + NAME + "\\s*(?:(<=|<|≤|>=|>|≥)\\s*" + NUMBER + ")?");
        private static final int LONGEST = 200;

        @Override
        public @Nullable Interval read(Node node, Problems problems) {
            String text = ((Node.Scalar) node).text().strip();
            Interval interval = text.length() > LONGEST ? null : parsed(text, problems.at(node));
            if (interval != null) {
                return ordered(interval, problems);
            }
            problems.add(ProblemId.BAD_DOMAIN, node, "expected an interval, but got " + Shown.of(node), FIX);
            return null;
        }

        private static @Nullable Interval parsed(String text, Location where) {
            Matcher brackets = BRACKETS.matcher(text);
            if (brackets.matches()) {
                return new Interval(
                        number(brackets.group(2)),
                        !brackets.group(1).equals("["),
                        number(brackets.group(3)),
                        !brackets.group(4).equals("]"),
                        where);
            }
            Matcher one = ONE.matcher(text);
            if (one.matches()) {
                return half(one.group(1), number(one.group(2)), where);
            }
            Matcher two = TWO.matcher(text);
            return two.matches() ? between(two, where) : null;
        }

        /** Behind the comparison stands a number. */
        private static Interval half(String comparison, double end, Location where) {
            boolean open = comparison.length() == 1 && "<>".contains(comparison);
            return isLess(comparison)
                    ? new Interval(Double.NEGATIVE_INFINITY, true, end, open, where)
                    : new Interval(end, open, Double.POSITIVE_INFINITY, true, where);
        }

        /** A number, a comparison, and perhaps a second comparison the same way round with a number. */
        private static @Nullable Interval between(Matcher text, Location where) {
            Interval first = half(turned(text.group(2)), number(text.group(1)), where);
            if (text.group(3) == null) {
                return first;
            }
            if (isLess(text.group(2)) != isLess(text.group(3))) {
                return null;
            }
            Interval second = half(text.group(3), number(text.group(4)), where);
            Interval lower = isLess(text.group(2)) ? first : second;
            Interval upper = isLess(text.group(2)) ? second : first;
            return new Interval(lower.low(), lower.lowOpen(), upper.high(), upper.highOpen(), where);
        }

        private static boolean isLess(String comparison) {
            return comparison.startsWith("<") || comparison.equals("≤");
        }

        private static String turned(String comparison) {
            return switch (comparison) {
                case "<" -> ">";
                case ">" -> "<";
                case "<=", "≤" -> ">=";
                default -> "<=";
            };
        }

        private static double number(String text) {
            if (text.contains("inf") || text.contains("∞")) {
                return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            return Double.parseDouble(text);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.type("string");
        }

        @Override
        public String expected() {
            return "an interval";
        }
    }
}
