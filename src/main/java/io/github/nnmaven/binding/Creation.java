package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import org.jspecify.annotations.Nullable;

/** How the object under test comes to be: once, or anew at each point when variables are arguments of its constructor. */
final class Creation {
    private final @Nullable Expression expression;
    private final boolean anew;
    private final Evaluator evaluator;
    private @Nullable Object made;

    /**
     * @param expression gives the object; null when only static methods are called
     * @param anew       whether it depends on the point
     */
    Creation(@Nullable Expression expression, boolean anew, Evaluator evaluator) {
        this.expression = expression;
        this.anew = anew;
        this.evaluator = evaluator;
    }

    boolean isAnew() {
        return anew;
    }

    /** The object at the point of the scope. */
    @Nullable
    Object target(Scope scope) {
        if (expression == null) {
            return null;
        }
        if (anew || made == null) {
            made = evaluator.evaluate(expression, scope);
            if (made == null) {
                throw new BindingException(expression.text() + " returned null instead of the object under test");
            }
        }
        return made;
    }

    /** The next object is a new one. */
    void renew() {
        made = null;
    }
}
