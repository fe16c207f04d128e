package io.github.nnmaven.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the calls at one point.
 *
 * @param scope  with everything that was passed
 * @param output what the value's call gave
 * @param result what the gradient's call gave; null when it was not made
 * @param claims the gradients of the variables, as they were found, in their order; none when there was no gradient's call
 */
record Evaluation(
        Scope scope, @Nullable Object output, @Nullable Object result, List<ArrayValue> claims) {
    Evaluation {
        claims = List.copyOf(claims);
    }
}
