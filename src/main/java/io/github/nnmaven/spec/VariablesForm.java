package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is differentiated: a map from names to points, places and gradients. */
final class VariablesForm {
    private static final Key<List<PointSpec>> AT =
            Key.optional("at", PointForm.LIST, "Its point, or a list of points; default: those of the function.");
    private static final Key<Located<Expression>> GET = Key.optional(
            "get", AccessForm.GET.form(), "A getter; it returns the live array, unless there is a setter.");
    private static final Key<Located<Expression>> SET =
            Key.optional("set", ExpressionForm.CALL, "A setter: setWeights, or setWeights(value).");
    private static final Key<Located<Expression>> FIELD =
            Key.optional("field", AccessForm.FIELD.form(), "A field, private or not.");
    private static final Key<Located<String>> ARGUMENT = Key.optional(
            "argument",
            new ShapedForm<Located<String>>(
                            "the index or the name of an argument of the constructor",
                            "Write argument: 0 for the first.")
                    .with(
                            WholeNumberForm.INDEX.as((index, where) -> new Located<>(String.valueOf(index), where)),
                            Node.Shape.NUMBER)
                    .with(JavaName.FORM, Node.Shape.TEXT),
            "An argument of the constructor: its index, counted from 0, or its name.");
    private static final Key<Located<Expression>> GRADIENT = Key.optional(
            "gradient", AccessForm.FORM, "Where its gradient is after the call; default: the result of the call.");

    private static final List<Key<?>> KEYS = List.of(AT, GET, SET, FIELD, ARGUMENT, GRADIENT);
    private static final String WHAT = "a variable";

    /** A variable before it has its name. */
    private record Body(
            List<PointSpec> at,
            @Nullable PlaceSpec place,
            @Nullable Located<Expression> gradient,
            Location where) {
        private VariableSpec named(Located<String> name) {
            return new VariableSpec(name, at, place, gradient, where);
        }
    }

    private static final Form<Body> BODY = new ShapedForm<Body>(
                    "a map with the keys of a variable, or its points",
                    "Write {at: [1, 2]}, {get: getWeights(), gradient: getWeightGradients()} or {field: b}.")
            .with(new MapForm<>(WHAT, KEYS, VariablesForm::body), Node.Shape.MAP)
            .with(
                    PointForm.SHORT.as((points, where) -> new Body(points, null, null, where)),
                    Node.Shape.NUMBER,
                    Node.Shape.LIST);

    /** {@code variables}. */
    static final Form<List<VariableSpec>> FORM = new ByNameForm<>(
            new Shared<>("variable", WHAT, () -> BODY),
            (name, body) -> body.named(name),
            "a map from names of variables to what is said of them",
            "Write variables: {x: {at: [1, 2]}, weights: {get: getWeights()}}.");

    private VariablesForm() {}

    private static @Nullable Body body(Values values) {
        boolean property = values.get(GET) != null || values.get(SET) != null;
        int places = (property ? 1 : 0) + (values.get(FIELD) != null ? 1 : 0) + (values.get(ARGUMENT) != null ? 1 : 0);
        if (places > 1) {
            values.problems()
                    .add(
                            ProblemId.CONFLICTING_KEYS,
                            values.where(),
                            "expected one place of the variable, but got " + places,
                            "Keep get and set, or field, or argument.");
            return null;
        }
        return new Body(values.or(AT, List.of()), place(values), values.get(GRADIENT), values.where());
    }

    private static @Nullable PlaceSpec place(Values values) {
        Located<Expression> get = values.get(GET);
        Located<Expression> set = values.get(SET);
        Located<Expression> field = values.get(FIELD);
        Located<String> argument = values.get(ARGUMENT);
        if (set != null) {
            return new PlaceSpec.Property(get, withValue(set));
        }
        if (get != null) {
            return new PlaceSpec.Live(get);
        }
        if (field != null) {
            return new PlaceSpec.Field(field);
        }
        return argument == null ? null : new PlaceSpec.Argument(argument);
    }

    /** A name alone is called with the value. */
    private static Located<Expression> withValue(Located<Expression> set) {
        Expression value = new Expression.Name("value", set.where());
        return new Located<>(AccessForm.called(set.value(), List.of(value)), set.where());
    }

    /** Adds a problem for a name that stands in both. */
    static void requireDistinct(List<VariableSpec> variables, List<ArgumentSpec> data, Problems problems) {
        Map<String, Location> names = new java.util.HashMap<>();
        variables.forEach(
                variable -> names.put(variable.name().value(), variable.name().where()));
        for (ArgumentSpec argument : data) {
            Location first = names.get(argument.name().value());
            if (first != null) {
                problems.add(
                        ProblemId.DUPLICATE_NAME,
                        argument.name().where(),
                        "expected a name that is no variable, but got "
                                + Shown.quoted(argument.name().value()) + " again after line " + first.line(),
                        "Rename one of the two, here and in the calls.");
            }
        }
    }
}
