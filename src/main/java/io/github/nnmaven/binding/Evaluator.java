package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions of a spec with the classes of the project. */
interface Evaluator {
    /**
     * What the expression gives.
     *
     * @throws BindingException  if a name or a call means nothing, or several things
     * @throws UserCodeException if the project's code throws
     */
    @Nullable
    Object evaluate(Expression expression, Scope scope);

    /** The method or constructor that a call has meant the last time it was evaluated; null before that. */
    default @Nullable Executable called(Expression.Call call) {
        return null;
    }
}
