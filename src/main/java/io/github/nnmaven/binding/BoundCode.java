package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import org.jspecify.annotations.Nullable;

/** The project's classes through {@link Calls}. */
record BoundCode(ProjectTypes types, Calls calls) implements ProjectCode {
    @Override
    public @Nullable String nearest(String path) {
        return types.nearest(path);
    }

    @Override
    public @Nullable Class<?> classNamed(String path) {
        return calls.classNamed(path);
    }

    @Override
    public @Nullable Object evaluate(Expression expression, Scope scope) {
        return calls.evaluate(expression, scope);
    }
}
