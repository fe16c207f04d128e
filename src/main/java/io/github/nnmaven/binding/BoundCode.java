package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/** The project's classes through {@link Calls}. */
record BoundCode(ProjectTypes types, Calls calls) implements ProjectCode {
    @Override
    public String whyMissing(String path) {
        return types.whyMissing(path);
    }

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

    @Override
    public @Nullable Executable called(Expression.Call call) {
        return calls.called(call);
    }
}
