/**
 * Numeric derivatives with error bounds, verdicts, localisation and diagnosis. Start at {@link
 * io.github.nnmaven.gradcheck.Subject}, what is checked, and {@link io.github.nnmaven.gradcheck.Method}, how.
 *
 * <p>Notation: {@code a} is the gradient under test, {@code n ± E} the numeric derivative with its error bound, {@code h}
 * the step. A subject is a function of named parameter tensors; it knows nothing of networks. What a subject can do
 * faster than by one evaluation after another is an optional capability: an interface of this package that the subject
 * implements besides {@link io.github.nnmaven.gradcheck.Subject}.
 *
 * <p>Knows Commons Math, and no other package of ours.
 */
@NullMarked
package io.github.nnmaven.gradcheck;

import org.jspecify.annotations.NullMarked;
