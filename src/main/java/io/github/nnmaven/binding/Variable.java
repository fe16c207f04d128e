package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import org.jspecify.annotations.Nullable;

/**
 * What is differentiated.
 *
 * @param name     as calls write it
 * @param home     null for an argument of calls
 * @param gradient where its gradient is found after the gradient's call; null: what that returns
 * @param where    in the spec
 */
record Variable(String name, @Nullable Home home, @Nullable Expression gradient, Location where) {
    Variable withGradient(Expression found) {
        return new Variable(name, home, found, where);
    }
}
