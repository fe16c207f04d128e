package io.github.nnmaven.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The object under test: a class, or a call with a class or a factory at its beginning. */
final class ObjectForm implements Form<Located<Expression>> {
    private static final ExpressionForm OBJECT = ExpressionForm.OBJECT;

    @Override
    public @Nullable Located<Expression> read(Node node, Problems problems) {
        Located<Expression> object = OBJECT.read(node, problems);
        if (object == null || hasClass(object.value())) {
            return object;
        }
        problems.add(
                ProblemId.BAD_NAME,
                node,
                "expected " + OBJECT.expected() + ", but got " + Shown.of(node),
                "Write the class with its package: com.acme.Rosenbrock; the subject's own name is written as name: NAME.");
        return null;
    }

    /** Has a dot, or is a class of the package without a name, which begins with a capital. */
    private static boolean hasClass(Expression object) {
        String path = object instanceof Expression.Call call ? call.calleePath() : object.path();
        return path == null || path.indexOf('.') >= 0 || Character.isUpperCase(path.charAt(0));
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return OBJECT.schema(definitions);
    }

    @Override
    public String expected() {
        return OBJECT.expected();
    }
}
