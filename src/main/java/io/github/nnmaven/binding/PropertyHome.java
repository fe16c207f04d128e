package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a setter of the object under test takes.
 *
 * @param getter null when nothing returns it
 * @param setter a call that passes {@code value}
 */
record PropertyHome(@Nullable Expression getter, Expression setter, Evaluator evaluator) implements Home {
    @Override
    public ArrayValue get(Scope scope) {
        if (getter == null) {
            throw new BindingException(
                    setter.text() + " has no getter that tells where the variable stands; write its points with at:");
        }
        return Reading.of(evaluator.evaluate(getter, scope));
    }

    @Override
    public void put(ArrayValue value, Scope scope) {
        scope.put(Special.VALUE.word(), value);
        evaluator.evaluate(setter, scope);
    }
}
