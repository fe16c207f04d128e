package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments of a constructor as YAML: one, or a list; texts that look like calls are calls. */
final class ConstructorArguments {
    private static final String WHAT = "an argument of the constructor";
    private static final Form<Expression> ARGUMENT = new Shared<>("constructor-argument", WHAT, Argument::new);

    /** One argument, or a list of them. */
    static final Form<List<Expression>> FORM = new ShapedForm<List<Expression>>(
                    "the constructor's arguments", "Write a list: [4, 3].")
            .with(new NumberArgument().as((argument, where) -> List.of(argument)), Node.Shape.NUMBER)
            .with(new ListForm<>(ARGUMENT, 0, "the constructor's arguments"), Node.Shape.LIST);

    private ConstructorArguments() {}

    private static Expression literal(@Nullable Object value, Node.Scalar scalar, Problems problems) {
        String text = value instanceof String ? "\"" + scalar.text() + "\"" : scalar.text();
        return new Expression.Literal(value, value == null ? "null" : text, problems.at(scalar));
    }

    /** A number: an int or a long if it is whole and written so, else a double. */
    private static final class NumberArgument implements Form<Expression> {
        @Override
        public @Nullable Expression read(Node node, Problems problems) {
            Double value = NumberForm.finite(node, WHAT, problems);
            if (value == null) {
                return null;
            }
            Node.Scalar scalar = (Node.Scalar) node;
            boolean whole = scalar.text().matches("[-+]?\\d+") && Math.abs(value) < 1L << 53;
            return literal(whole ? narrow(value.longValue()) : value, scalar, problems);
        }

        private static Object narrow(long value) {
            return value == (int) value ? (Object) (int) value : (Object) value;
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.type("number");
        }

        @Override
        public String expected() {
            return "a number";
        }
    }

    /** A number, a truth value, a text, a call, nothing, or an array of these. */
    private static final class Argument implements Form<Expression> {
        @Override
        public @Nullable Expression read(Node node, Problems problems) {
            if (node instanceof Node.Sequence list) {
                List<Expression> items = new ListForm<>(ARGUMENT, 0, WHAT).read(node, problems);
                return items == null ? null : new Expression.ArrayLiteral(null, items, problems.at(list));
            }
            if (!(node instanceof Node.Scalar scalar)) {
                problems.wrongType(node, expected(), "Write a number, a text, a list or a call.");
                return null;
            }
            return switch (scalar.shape()) {
                case NUMBER -> new NumberArgument().read(scalar, problems);
                case TRUTH -> literal(TruthForm.FORM.read(scalar, problems), scalar, problems);
                case NOTHING -> literal(null, scalar, problems);
                default -> text(scalar, problems);
            };
        }

        private static @Nullable Expression text(Node.Scalar scalar, Problems problems) {
            if (!DataForm.isExpression(scalar)) {
                return literal(scalar.text(), scalar, problems);
            }
            Located<Expression> call = ExpressionForm.CALL.read(scalar, problems);
            return call == null ? null : call.value();
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.anyOf(List.of(
                    Schemas.type("number"),
                    Schemas.type("boolean"),
                    Schemas.type("null"),
                    Schemas.type("string"),
                    Schemas.list(ARGUMENT.schema(definitions), 0)));
        }

        @Override
        public String expected() {
            return WHAT;
        }
    }
}
