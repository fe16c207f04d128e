package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arguments that are not differentiated: numbers, truth values, texts, lists of these, recipes, files and calls. */
final class DataForm {
    private static final String WHAT = "random numbers, a file, a call or a text";
    private static final int LONGEST_NAME = 1000;
    private static final String EXPECTED = "a number, a text, true or false, a list, a recipe or a call";

    /** Names with dots, a constant of a class if the last one or the one before begins with a capital. */
    private static final Pattern CONSTANT =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)+");

    private static final Pattern CALL = Pattern.compile("(new +)?[\\p{L}_$][\\p{L}\\p{N}_$.]*\\(.*", Pattern.DOTALL);

    private static final Form<ArgumentValue> VALUE = new Shared<>("data", EXPECTED, DataForm::value);

    /** {@code data}. */
    static final Form<List<ArgumentSpec>> FORM = new ByNameForm<>(
            VALUE,
            ArgumentSpec::new,
            "a map from names of arguments to their values",
            "Write data: {targets: com.acme.Fixtures.targets(), n: 3}.");

    private DataForm() {}

    private static Form<ArgumentValue> value() {
        Form<ArgumentValue> number = NumericForm.DATA.as((numbers, where) -> new ArgumentValue.Values(numbers));
        return new ShapedForm<ArgumentValue>(EXPECTED, "Write the value, or {normal: {shape: [4, 3]}}.")
                .with(number, Node.Shape.NUMBER)
                .with(new Items(number), Node.Shape.LIST)
                .with(TruthForm.FORM.as(ArgumentValue.Truth::new), Node.Shape.TRUTH)
                .with(new Nothing(), Node.Shape.NOTHING)
                .with(new Text(), Node.Shape.TEXT)
                .with(new OneKeyForm<>(WHAT, keys()), Node.Shape.MAP);
    }

    private static List<Key<? extends ArgumentValue>> keys() {
        List<Key<? extends ArgumentValue>> keys = new ArrayList<>();
        RecipeForm.keys(false)
                .forEach(key -> keys.add(Key.required(
                        key.name(),
                        key.form().as((recipe, where) -> new ArgumentValue.Recipe(recipe)),
                        key.description())));
        keys.add(Key.required(
                "csv", CsvForm.KEY.form().as((csv, where) -> new ArgumentValue.Csv(csv)), CsvForm.KEY.description()));
        keys.add(Key.required(
                "call",
                ExpressionForm.CALL.as((call, where) -> new ArgumentValue.Factory(call)),
                "A call, a constant or a field."));
        keys.add(Key.required(
                "text", TextForm.ANY.as(ArgumentValue.Text::new), "A text, also one that looks like a call."));
        return keys;
    }

    /** Whether an unquoted text is a call or a constant of a class rather than a text. */
    static boolean isExpression(Node.Scalar scalar) {
        String text = scalar.text();
        if (CALL.matcher(text).matches()) {
            return true;
        }
        if (scalar.quoted()
                || text.length() > LONGEST_NAME
                || !CONSTANT.matcher(text).matches()) {
            return false;
        }
        String[] names = text.split("\\.", -1);
        return java.util.Arrays.stream(names, Math.max(0, names.length - 2), names.length)
                .anyMatch(name -> Character.isUpperCase(name.charAt(0)));
    }

    /** Numbers, or anything else. */
    private record Items(Form<ArgumentValue> numbers) implements Form<ArgumentValue> {
        private static final ListForm<ArgumentValue> LIST = new ListForm<>(VALUE, 0, "a list");

        @Override
        public @Nullable ArgumentValue read(Node node, Problems problems) {
            if (NumericForm.isNumeric(node)) {
                return numbers.read(node, problems);
            }
            List<ArgumentValue> items = LIST.read(node, problems);
            return items == null ? null : new ArgumentValue.Items(items, problems.at(node));
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return LIST.schema(definitions);
        }

        @Override
        public String expected() {
            return LIST.expected();
        }
    }

    /** {@code null}. */
    private static final class Nothing implements Form<ArgumentValue> {
        @Override
        public ArgumentValue read(Node node, Problems problems) {
            return new ArgumentValue.Nothing(problems.at(node));
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.type("null");
        }

        @Override
        public String expected() {
            return "null";
        }
    }

    /** A call, a constant, or a text. */
    private static final class Text implements Form<ArgumentValue> {
        @Override
        public @Nullable ArgumentValue read(Node node, Problems problems) {
            Node.Scalar scalar = (Node.Scalar) node;
            if (!isExpression(scalar)) {
                return new ArgumentValue.Text(scalar.text(), problems.at(node));
            }
            Located<Expression> call = ExpressionForm.CALL.read(node, problems);
            return call == null ? null : new ArgumentValue.Factory(call);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.type("string");
        }

        @Override
        public String expected() {
            return "a text or a call";
        }
    }
}
