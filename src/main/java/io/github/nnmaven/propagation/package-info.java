/**
 * The initialization study: how the standard deviation of hidden units (forward) and of {@code dl/df} (backward) grows
 * or shrinks layer by layer, the verdict on it and what to do about it (<i>Understanding Deep Learning</i>, section 7.5).
 * Start at {@link io.github.nnmaven.propagation.InitializationStudy}.
 *
 * <p>Knows {@code network}, {@code random} and Commons Math.
 */
@NullMarked
package io.github.nnmaven.propagation;

import org.jspecify.annotations.NullMarked;
