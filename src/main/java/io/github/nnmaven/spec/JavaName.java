package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a variable or of data, as calls write it. */
final class JavaName implements Form<Located<String>> {
    static final JavaName FORM = new JavaName();

    private static final List<String> RESERVED = List.of("this", "result", "upstream", "new", "null", "true", "false");
    private static final Set<String> TAKEN = Set.copyOf(RESERVED);
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]{0,99}");

    private JavaName() {}

    static boolean isLegal(String name) {
        return NAME.matcher(name).matches();
    }

    /** In the syntax that Java and ECMAScript share; the names that mean something in every call are left out. */
    private static String pattern() {
        return "^(?!(" + String.join("|", RESERVED) + ")$)" + NAME.pattern() + "$";
    }

    @Override
    public @Nullable Located<String> read(Node node, Problems problems) {
        if (!(node instanceof Node.Scalar name) || name.shape() != Node.Shape.TEXT) {
            problems.wrongType(node, expected(), "Write the name as calls write it.");
        } else if (CutCall.isRest(name.text())) {
            CutCall.report(name, problems);
        } else if (TAKEN.contains(name.text())) {
            problems.add(
                    ProblemId.RESERVED_NAME,
                    node,
                    "expected a name of your own, but got " + Shown.quoted(name.text()) + ", which calls have already",
                    "Rename it here and in the calls.");
        } else if (!isLegal(name.text())) {
            problems.add(
                    ProblemId.BAD_NAME,
                    node,
                    "expected " + expected() + ", but got " + Shown.quoted(name.text()),
                    "Write a name of letters, digits and underscores, as calls write it.");
        } else {
            return new Located<>(name.text(), problems.at(name));
        }
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = Schemas.type("string");
        schema.put("pattern", pattern());
        return schema;
    }

    @Override
    public String expected() {
        return "a name as Java writes it";
    }
}
