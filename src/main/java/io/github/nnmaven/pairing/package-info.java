/**
 * Naming rules: which members of a class look like a value and its gradient, or like a forward and its backward pass. Pure
 * functions on signatures; where these come from, reflection or class files, does not matter. Start at {@link
 * io.github.nnmaven.pairing.Pairs}.
 *
 * <p>A pair needs both: names that {@code Kinship} relates by the conventions people use, and types that {@code Fit}
 * finds right for a derivative. What a shape is called and what it means stands in {@link
 * io.github.nnmaven.pairing.Shape}.
 *
 * <p><b>One more convention</b> is a word in {@code Lexicon} with a line in its test; <b>one more shape</b> a constant of
 * {@code Shape} and a line in {@code Fit}. Every line that finds more needs a twin that must not be found.
 *
 * <p>Knows no other package of ours.
 */
@NullMarked
package io.github.nnmaven.pairing;

import org.jspecify.annotations.NullMarked;
