package io.github.nnmaven.spec;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call, a member or a literal as Java writes it, read from text. What the names mean is not known
 * here: {@code a.b.C} may be a class or a field of a field. Each part has the place of the characters it begins with, those
 * of its name if it has one.
 */
public sealed interface Expression {
    /** The part's own characters in the spec: its name, its bracket or its literal. */
    Location where();

    /** As Java would write it, for messages. */
    String text();

    /**
     * The name that this is, with dots if it is a name of names ({@code com.acme.Kind.RELU}); null for anything else.
     */
    default @Nullable String path() {
        return null;
    }

    /**
     * A name alone: a variable, data, {@code this}, {@code result}, {@code upstream}, a method, a class, a package.
     */
    record Name(String name, Location where) implements Expression {
        @Override
        public String text() {
            return name;
        }

        @Override
        public String path() {
            return name;
        }
    }

    /** {@code target.name}: a field, a record's component, a getter, a map's key, a nested class, an enum constant. */
    record Member(Expression target, String name, Location where) implements Expression {
        @Override
        public String text() {
            return target.text() + "." + name;
        }

        @Override
        public @Nullable String path() {
            String before = target.path();
            return before == null ? null : before + "." + name;
        }
    }

    /**
     * {@code name(…)} or {@code target.name(…)}: a method, or the constructor of the class with that name. Arguments that
     * are all types (a {@link Type} or the name of a class) name one of several overloads and pass nothing.
     *
     * @param target what the method belongs to, or the package of the class; null: the object under test
     */
    record Call(@Nullable Expression target, String name, List<Expression> arguments, Location where)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String text() {
            return callee() + arguments.stream().map(Expression::text).collect(Collectors.joining(", ", "(", ")"));
        }

        /** What is called, without the arguments: {@code com.acme.Fixtures.denseLayer}. */
        public String callee() {
            return target == null ? name : target.text() + "." + name;
        }

        /** The callee's name with its dots, or null when it is a method of something that is not a name. */
        public @Nullable String calleePath() {
            if (target == null) {
                return name;
            }
            String before = target.path();
            return before == null ? null : before + "." + name;
        }
    }

    /** {@code target[index]}: an array's or a list's item, a map's value. */
    record Index(Expression target, Expression index, Location where) implements Expression {
        @Override
        public String text() {
            return target.text() + "[" + index.text() + "]";
        }
    }

    /**
     * A literal.
     *
     * @param value an {@code Integer}, {@code Long}, {@code Float}, {@code Double}, {@code Boolean}, {@code Character},
     *     {@code String}, or null for {@code null}
     * @param text  as written
     */
    record Literal(@Nullable Object value, String text, Location where) implements Expression {}

    /**
     * {@code [1, 2]}, <code>{1, 2}</code> or <code>new double[] {1, 2}</code>.
     *
     * @param type the array's type, {@code double[]}, or null when the receiver decides
     */
    record ArrayLiteral(@Nullable String type, List<Expression> elements, Location where) implements Expression {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public String text() {
            String inside = elements.stream().map(Expression::text).collect(Collectors.joining(", "));
            return type == null ? "[" + inside + "]" : "new " + type + " {" + inside + "}";
        }
    }

    /**
     * {@code new double[4][3]}: an array of zeros, false or null.
     *
     * @param type    the array's type, {@code double[][]}
     * @param lengths of the first dimensions, at least one
     */
    record NewArray(String type, List<Expression> lengths, Location where) implements Expression {
        public NewArray {
            lengths = List.copyOf(lengths);
        }

        @Override
        public String text() {
            int brackets = type.indexOf('[');
            String lengthsText = lengths.stream().map(l -> "[" + l.text() + "]").collect(Collectors.joining());
            return "new " + type.substring(0, brackets) + lengthsText + type.substring(brackets + 2 * lengths.size());
        }
    }

    /** {@code (float) value}; picks one of several overloads. */
    record Cast(String type, Expression value, Location where) implements Expression {
        @Override
        public String text() {
            return "(" + type + ") " + value.text();
        }
    }

    /**
     * A type that can be nothing else: a primitive one, an array, one with type arguments (which are left out here), or one
     * with {@code ...}, which is written as the array it is. Classes alone ({@code Matrix}) are names.
     */
    record Type(String name, Location where) implements Expression {
        @Override
        public String text() {
            return name;
        }
    }
}
