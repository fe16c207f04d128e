package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Points: numbers, recipes, files, calls, what the constructor left, and several variables at once. */
final class PointForm {
    private static final String CONSTRUCTED = "constructed";
    private static final List<String> CONSTRUCTED_WORDS = List.of(CONSTRUCTED, "as constructed", "as-constructed");
    private static final String WHAT = "a point";
    private static final String FIX =
            "Write 0.5, [1, 2], {normal: {size: 2, count: 10}}, com.acme.Fixtures.points() or constructed.";

    /** One array of numbers, for {@code upstream}. */
    static final Form<PointSpec> SINGLE = new PointForm(false).plain;

    private static final Form<PointSpec> NUMBERS =
            NumericForm.POINT.as((numbers, where) -> new PointSpec.Values(numbers));
    private static final Form<PointSpec> NUMBER =
            NumberForm.ANY.as((value, where) -> new PointSpec.Values(new Numeric.Scalar(value, where)));
    private static final Form<PointSpec> ITEM = new PointForm(true).item();
    private static final Form<List<PointSpec>> ITEMS = new ListForm<>(ITEM, 1, "a list of points");

    /** {@code at}: a point, or a list of points. */
    static final Form<List<PointSpec>> LIST = new ShapedForm<List<PointSpec>>("a point or a list of points", FIX)
            .with(ITEM.as((point, where) -> List.of(point)), Node.Shape.NUMBER, Node.Shape.TEXT, Node.Shape.MAP)
            .with(ITEMS, Node.Shape.LIST);

    /** A number, or a list of points. */
    static final Form<List<PointSpec>> SHORT = new ShapedForm<List<PointSpec>>("a number or a list of points", FIX)
            .with(NUMBER.as((point, where) -> List.of(point)), Node.Shape.NUMBER)
            .with(ITEMS, Node.Shape.LIST);

    private final List<Key<? extends PointSpec>> keys = new ArrayList<>();
    private final Form<PointSpec> plain;

    private PointForm(boolean several) {
        RecipeForm.keys(several).forEach(key -> keys.add(mapped(key)));
        keys.add(Key.required(
                "csv", CsvForm.KEY.form().as((csv, where) -> new PointSpec.Csv(csv)), CsvForm.KEY.description()));
        keys.add(Key.required(
                "call",
                ExpressionForm.FACTORY.as((call, where) -> new PointSpec.Factory(call)),
                "A call that returns it."));
        this.plain = new Shared<>(several ? "point" : "numbers-or-recipe", WHAT, () -> plain(several));
    }

    private static Key<PointSpec> mapped(Key<RecipeSpec> key) {
        return Key.required(
                key.name(), key.form().as((recipe, where) -> new PointSpec.Recipe(recipe)), key.description());
    }

    private Form<PointSpec> plain(boolean several) {
        return new ShapedForm<PointSpec>(WHAT, FIX)
                .with(NUMBERS, Node.Shape.NUMBER, Node.Shape.LIST)
                .with(new WordForPoint(several), Node.Shape.TEXT)
                .with(new OneKeyForm<>(WHAT, keys), Node.Shape.MAP);
    }

    private Form<PointSpec> item() {
        return new Shared<>(
                "point-of-variables",
                WHAT,
                () -> new ShapedForm<PointSpec>(WHAT, FIX)
                        .with(NUMBERS, Node.Shape.NUMBER, Node.Shape.LIST)
                        .with(new WordForPoint(true), Node.Shape.TEXT)
                        .with(new NamedOrRecipe(), Node.Shape.MAP));
    }

    /** {@code constructed}, a recipe without options, or a call. */
    private final class WordForPoint implements Form<PointSpec> {
        private final boolean several;

        private WordForPoint(boolean several) {
            this.several = several;
        }

        @Override
        public @Nullable PointSpec read(Node node, Problems problems) {
            Node.Scalar scalar = (Node.Scalar) node;
            String text = scalar.text();
            if (several && CONSTRUCTED_WORDS.contains(text)) {
                return new PointSpec.AsConstructed(problems.at(node));
            }
            if (RecipeForm.words().contains(text)) {
                return recipe(scalar, problems);
            }
            if (!isCall(text)) {
                reportUnknown(scalar, problems);
                return null;
            }
            Located<Expression> call = ExpressionForm.FACTORY.read(node, problems);
            return call == null ? null : new PointSpec.Factory(call);
        }

        private @Nullable PointSpec recipe(Node.Scalar word, Problems problems) {
            Node.Mapping empty = new Node.Mapping(List.of(), 1, 1, word.line(), word.column(), word.width());
            return keys.stream()
                    .filter(key -> key.name().equals(word.text()))
                    .findFirst()
                    .<PointSpec>map(key -> key.form().read(empty, problems))
                    .orElse(null);
        }

        private void reportUnknown(Node.Scalar scalar, Problems problems) {
            String meant = MeantNumber.of(scalar);
            if (meant != null) {
                NumberForm.finite(scalar, WHAT, problems);
                return;
            }
            List<String> legal = new ArrayList<>(several ? List.of(CONSTRUCTED) : List.of());
            legal.addAll(RecipeForm.words());
            problems.add(
                    ProblemId.UNKNOWN_NAME,
                    scalar,
                    "expected " + WHAT + ", but got " + Shown.of(scalar),
                    Nearest.fix(scalar.text(), legal));
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            List<String> words = Stream.concat(
                            (several ? CONSTRUCTED_WORDS : List.<String>of()).stream(), RecipeForm.words().stream())
                    .toList();
            return Schemas.anyOf(List.of(Schemas.ordered("enum", words), Schemas.pattern("[.(]")));
        }

        @Override
        public String expected() {
            return WHAT;
        }
    }

    private static boolean isCall(String text) {
        return text.indexOf('(') >= 0 || (text.indexOf('.') >= 0 && !Character.isDigit(text.charAt(0)));
    }

    /** A map of one recipe, file or call, or a map from names of variables to points. */
    private final class NamedOrRecipe implements Form<PointSpec> {
        private final ByNameForm<PointSpec, Map.Entry<Located<String>, PointSpec>> byName =
                new ByNameForm<>(plain, Map::entry, WHAT, FIX);

        @Override
        public @Nullable PointSpec read(Node node, Problems problems) {
            Node.Mapping mapping = (Node.Mapping) node;
            if (mapping.entries().isEmpty() || words().anyMatch(word -> mapping.entry(word) != null)) {
                return new OneKeyForm<PointSpec>(WHAT, keys).read(node, problems);
            }
            Node.Entry misspelt = misspelt(mapping);
            if (misspelt != null) {
                problems.add(
                        ProblemId.UNKNOWN_NAME,
                        misspelt.key(),
                        "expected a kind of random numbers, or a variable with its point, but got "
                                + Shown.quoted(misspelt.key().text()),
                        Nearest.fix(misspelt.key().text(), words().toList()));
                return null;
            }
            return named(mapping, problems);
        }

        private @Nullable PointSpec named(Node.Mapping mapping, Problems problems) {
            List<Map.Entry<Located<String>, PointSpec>> read = byName.read(mapping, problems);
            if (read == null) {
                return null;
            }
            Map<String, PointSpec> points = new java.util.LinkedHashMap<>();
            Map<String, Location> names = new java.util.LinkedHashMap<>();
            for (Map.Entry<Located<String>, PointSpec> entry : read) {
                points.put(entry.getKey().value(), entry.getValue());
                names.put(entry.getKey().value(), entry.getKey().where());
            }
            return new PointSpec.Named(points, names, problems.at(mapping));
        }

        /** A key whose value is a map that is no point. */
        private Node.@Nullable Entry misspelt(Node.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> entry.value() instanceof Node.Mapping options
                            && words().noneMatch(word -> options.entry(word) != null))
                    .findFirst()
                    .orElse(null);
        }

        private Stream<String> words() {
            return keys.stream().map(Key::name);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            Map<String, Object> named = byName.schema(definitions);
            Map<String, Object> never = new java.util.LinkedHashMap<>();
            words().forEach(word -> never.put(word, false));
            named.put("properties", never);
            named.put("minProperties", 1);
            return Schemas.anyOf(List.of(new OneKeyForm<PointSpec>(WHAT, keys).schema(definitions), named));
        }

        @Override
        public String expected() {
            return WHAT;
        }
    }
}
