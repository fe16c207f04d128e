package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.MemberSignature;
import io.github.nnmaven.pairing.Numbers;
import io.github.nnmaven.pairing.Pair;
import io.github.nnmaven.pairing.Shape;
import io.github.nnmaven.pairing.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The spec that would check a gradient, in as few words as its shape allows. One that only the project's people can complete
 * is a comment, so that a file with it works.
 */
final class Suggestion {
    private final FoundGradient found;
    private final Pair pair;
    private final Arguments arguments;
    private final Recipes recipes;
    private final List<String> lines = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();

    private Suggestion(FoundGradient found, String name) {
        this.found = found;
        this.pair = found.pair();
        this.arguments = new Arguments(pair);
        this.recipes = new Recipes(found.dimension());
        lines.add("function: " + quoted(found.making().function()));
        lines.add("name: " + quoted(name));
        if (found.making().hint() != null) {
            hints.add(found.making().hint());
        }
    }

    /**
     * A document.
     *
     * @param name of the subject
     */
    static String of(FoundGradient found, String name) {
        Suggestion suggestion = new Suggestion(found, name);
        suggestion.write();
        return suggestion.text();
    }

    private String text() {
        StringBuilder text = new StringBuilder("# " + found + "\n");
        hints.forEach(hint -> text.append("# To do: ").append(hint).append('\n'));
        lines.forEach(
                line -> text.append(hints.isEmpty() ? "" : "# ").append(line).append('\n'));
        return text.toString();
    }

    private void write() {
        boolean byInterface = pair.shape() == Shape.FUSED && pair.strength() == Strength.NAMESAKE;
        boolean brief = arguments.count() <= 1;
        if (byInterface || pair.shape() == Shape.DERIVATIVE_STRUCTURE) {
            at();
        } else if (!found.parameters().isEmpty() && pair.shape() == Shape.LAYER) {
            calls(arguments.valueCall(), arguments.gradientCall());
            layer();
        } else if (brief && !isOverloaded()) {
            calls(pair.value().name(), pair.gradient().name());
            at();
        } else {
            calls(arguments.valueCall(), arguments.gradientCall());
            variables();
        }
        conventions();
    }

    private boolean isOverloaded() {
        return pair.shape() != Shape.FUSED
                && pair.value().name().equals(pair.gradient().name());
    }

    private void calls(String value, String gradient) {
        lines.add("value: " + quoted(value));
        lines.add("gradient: " + quoted(gradient));
    }

    private void at() {
        int rank = arguments.count() == 0 ? 1 : arguments.rank(0);
        lines.add("at: " + recipes.points(rank == Numbers.NONE ? 1 : rank));
    }

    private void layer() {
        lines.add("variables:");
        boolean returned = Numbers.rank(pair.gradient().returnType()) != Numbers.NONE;
        if (returned && arguments.count() > 0) {
            lines.add("  " + arguments.name(0) + ": {at: " + recipes.points(arguments.rank(0)) + ", gradient: result}");
        }
        found.parameters().forEach(p -> lines.add("  " + p.name() + ": " + p.where()));
        data(i -> i == 0 && returned);
    }

    private void variables() {
        int one = arguments.variable();
        lines.add("variables:");
        int entry = 0;
        for (int i = 0; i < arguments.count(); i++) {
            if (one == i || (one < 0 && arguments.rank(i) == 0)) {
                String part = one < 0 ? ", gradient: \"result[" + entry + "]\"" : "";
                lines.add("  " + arguments.name(i) + ": {at: " + recipes.points(arguments.rank(i)) + part + "}");
                entry++;
            }
        }
        data(i -> one == i || (one < 0 && arguments.rank(i) == 0));
    }

    private void data(IntPredicate isVariable) {
        List<String> data = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            if (!isVariable.test(i) && !arguments.isBuffer(i)) {
                data.add("  " + arguments.name(i) + ": " + data(i));
            }
        }
        if (!data.isEmpty()) {
            lines.add("data:");
            lines.addAll(data);
        }
    }

    private String data(int i) {
        String type = arguments.type(i);
        String data = recipes.data(type);
        if (data != null) {
            return data;
        }
        hints.add("make a " + MemberSignature.brief(type) + " for " + arguments.name(i) + " in a static method");
        return "com.acme.Fixtures." + arguments.name(i) + "()";
    }

    private void conventions() {
        List<String> conventions = new ArrayList<>();
        if (pair.sign() < 0) {
            conventions.add("sign: -1");
        }
        if (arguments.takesARate()) {
            conventions.add("learning-rate: 0.1");
        }
        if (!conventions.isEmpty()) {
            lines.add("conventions: {" + String.join(", ", conventions) + "}");
        }
        if (arguments.takesARate() && found.parameters().isEmpty()) {
            hints.add("name the parameters that it changes, as in variables: {weights: {field: weights}}");
        }
    }

    private static String quoted(String text) {
        boolean plain = text.matches("[\\p{L}\\p{N}_.$-]+");
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
