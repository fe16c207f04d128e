package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of the project's own in a network: its name, its constructor or factory with arguments, and behind it how it is
 * called.
 */
final class OwnForm {
    private static final Key<List<Expression>> ARGUMENTS = Key.optional(
            "arguments", ConstructorArguments.FORM, "Of the constructor; in short {com.acme.Dense: [4, 3]}.");
    private static final Key<Located<String>> NAME =
            Key.optional("name", TextForm.NAME_OF_LAYER.located(), "Name of the layer; default: by number.");
    private static final Key<Located<Expression>> FORWARD =
            call("forward", "A layer's way forward, as forward(input); default: what fits by name and type.");
    private static final Key<Located<Expression>> BACKWARD =
            call("backward", "A layer's way back, as backward(upstream); default: what fits by name and type.");
    private static final Key<Located<Expression>> DERIVATIVE = call(
            "derivative", "An activation's derivative, as derivative(input); default: what fits by name and type.");
    private static final Key<Located<Expression>> GRADIENT = call(
            "gradient", "A loss's gradient, as gradient(prediction, target); default: what fits by name and type.");
    private static final Key<List<VariableSpec>> VARIABLES =
            Key.optional("variables", VariablesForm.FORM, "Parameters of the layer, and where their gradients are.");
    private static final Key<List<ArgumentSpec>> DATA =
            Key.optional("data", DataForm.FORM, "Further arguments of the calls.");
    private static final Key<ConventionsSpec> CONVENTIONS =
            Key.optional("conventions", ConventionsForm.FORM, "How the code differs from a plain gradient.");

    /** A layer or an activation. */
    static final OwnForm LAYER = new OwnForm(
            "own-layer",
            call("value", "An activation's value, as value(input); default: what fits by name and type."),
            List.of(FORWARD, BACKWARD, DERIVATIVE, NAME, VARIABLES));

    /** A loss. */
    static final OwnForm LOSS = new OwnForm(
            "own-loss",
            call("value", "A loss's value, as value(prediction, target); default: what fits by name and type."),
            List.of(GRADIENT));

    private final String name;
    private final Key<Located<Expression>> value;
    private final List<Key<?>> keys = new ArrayList<>(List.of(ARGUMENTS));

    private OwnForm(String name, Key<Located<Expression>> value, List<Key<?>> further) {
        this.name = name;
        this.value = value;
        keys.add(value);
        keys.addAll(further);
        keys.addAll(List.of(DATA, CONVENTIONS));
    }

    private static Key<Located<Expression>> call(String name, String description) {
        return Key.optional(name, AccessForm.FORM, description);
    }

    /** The class alone, or with its constructor's arguments: {@code com.acme.Dense(4, 3)}. */
    @Nullable
    Term readBare(Node.Scalar text, Problems problems) {
        Located<Expression> instance = ExpressionForm.OBJECT.read(text, problems);
        return instance == null ? null : term(text, plain(instance, problems.at(text)), null, problems);
    }

    private OwnSpec plain(Located<Expression> instance, Location where) {
        OwnSpec.Kind kind = this == LOSS ? OwnSpec.Kind.LOSS : OwnSpec.Kind.ANY;
        return new OwnSpec(kind, instance, null, null, List.of(), List.of(), ConventionsSpec.NOTHING_WRITTEN, where);
    }

    /** The class with what stands behind it. */
    @Nullable
    Term read(Node.Scalar text, Node behind, Problems problems) {
        Located<Expression> instance = ExpressionForm.OBJECT.read(text, problems);
        if (instance == null) {
            return null;
        }
        if (behind instanceof Node.Mapping) {
            Values[] kept = new Values[1];
            OwnSpec own = new MapForm<>(Shown.quoted(text.text()), keys, values -> own(instance, kept, values))
                    .read(behind, problems);
            return own == null ? null : term(text, own, kept[0].get(NAME), problems);
        }
        List<Expression> arguments = ConstructorArguments.FORM.read(behind, problems);
        Located<Expression> called = arguments == null ? null : constructed(instance, arguments, problems);
        return called == null ? null : term(text, plain(called, problems.at(text)), null, problems);
    }

    private @Nullable OwnSpec own(Located<Expression> instance, Values[] kept, Values values) {
        kept[0] = values;
        OwnSpec.Kind kind = kind(values);
        List<Expression> arguments = values.get(ARGUMENTS);
        Located<Expression> called = arguments == null ? instance : constructed(instance, arguments, values.problems());
        return called == null || kind == null
                ? null
                : new OwnSpec(
                        kind,
                        called,
                        first(values, List.of(FORWARD, value)),
                        first(values, List.of(BACKWARD, DERIVATIVE, GRADIENT)),
                        values.or(VARIABLES, List.of()),
                        values.or(DATA, List.of()),
                        values.or(CONVENTIONS, ConventionsSpec.NOTHING_WRITTEN),
                        values.where());
    }

    /** What the keys say; null after a problem when they say two things. */
    private OwnSpec.@Nullable Kind kind(Values values) {
        if (this == LOSS) {
            return OwnSpec.Kind.LOSS;
        }
        boolean layer = Stream.of(FORWARD, BACKWARD, VARIABLES).anyMatch(key -> values.get(key) != null);
        boolean activation = Stream.of(value, DERIVATIVE).anyMatch(key -> values.get(key) != null);
        if (layer && activation) {
            values.problems()
                    .add(
                            ProblemId.CONFLICTING_KEYS,
                            values.where(),
                            "expected a layer or an activation, but got keys of both",
                            "Write forward and backward for a layer, value and derivative for an activation of one"
                                    + " number.");
            return null;
        }
        if (layer) {
            return OwnSpec.Kind.LAYER;
        }
        return activation ? OwnSpec.Kind.ACTIVATION : OwnSpec.Kind.ANY;
    }

    private static @Nullable Located<Expression> first(Values values, List<Key<Located<Expression>>> keys) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(values.get(key)))
                .findFirst()
                .orElse(null);
    }

    /** The class with its constructor's arguments; null after a problem when it has some already. */
    private static @Nullable Located<Expression> constructed(
            Located<Expression> instance, List<Expression> arguments, Problems problems) {
        if (instance.value() instanceof Expression.Call) {
            problems.add(
                    ProblemId.CONFLICTING_KEYS,
                    instance.where(),
                    "expected the constructor's arguments once, but got them in parentheses and behind the colon",
                    "Keep those in parentheses.");
            return null;
        }
        return new Located<>(AccessForm.called(instance.value(), arguments), instance.where());
    }

    private static Term term(Node.Scalar text, OwnSpec own, @Nullable Located<String> layerName, Problems problems) {
        Location where = problems.at(text);
        Expression instance = own.instance().value();
        String className = instance instanceof Expression.Call call ? call.callee() : instance.text();
        Map<String, Located<?>> options = layerName == null ? Map.of() : Map.of(NAME.name(), layerName);
        return new Term(new Located<>(className, where), options, own, where);
    }

    /** Schema of the class as a text. */
    Map<String, Object> bareSchema() {
        return Schemas.described(
                Schemas.pattern(ClassName.CALL_PATTERN), "A class of the project's own, with arguments or not.");
    }

    /** Schema of what stands behind the class and a colon. */
    Map<String, Object> schema(Definitions definitions) {
        return definitions.reference(name, new Behind());
    }

    private final class Behind implements Form<Object> {
        private final MapForm<Object> map = new MapForm<>("a class of the project's own", keys, values -> values);

        @Override
        public @Nullable Object read(Node node, Problems problems) {
            return map.read(node, problems);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.anyOf(List.of(map.schema(definitions), ConstructorArguments.FORM.schema(definitions)));
        }

        @Override
        public String expected() {
            return map.expected();
        }
    }
}
