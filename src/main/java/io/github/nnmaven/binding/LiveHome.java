package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import org.jspecify.annotations.Nullable;

/** A variable in an array of the object under test, which a getter hands out; it is changed in place. */
record LiveHome(Expression getter, Evaluator evaluator) implements Home {
    /** Whether changing what the getter gives changes what it gives the next time: it does not return a copy. */
    boolean isLive(Scope scope) {
        return LiveArray.isLive(() -> holder(scope));
    }

    @Override
    public ArrayValue get(Scope scope) {
        return Reading.of(holder(scope));
    }

    @Override
    public void put(ArrayValue value, Scope scope) {
        LiveArray.of(holder(scope)).write(value);
    }

    /** What the getter returns; a name that is no method may be a field or a map's key. */
    private @Nullable Object holder(Scope scope) {
        try {
            return evaluator.evaluate(getter, scope);
        } catch (BindingException e) {
            if (getter instanceof Expression.Call call && call.arguments().isEmpty()) {
                Expression member = call.target() == null
                        ? new Expression.Name(call.name(), call.where())
                        : new Expression.Member(call.target(), call.name(), call.where());
                return evaluator.evaluate(member, scope);
            }
            throw e;
        }
    }
}
