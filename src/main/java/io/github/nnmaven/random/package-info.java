/**
 * Random numbers: NumPy's legacy generator ({@code numpy.random.seed}, {@code RandomState}) on Commons Math's Mersenne
 * Twister, so that a reader of the book sees the digits of the book's own programs. Start at {@link
 * io.github.nnmaven.random.NumpyRandom}.
 *
 * <p>Knows Commons Math, and no other package of ours.
 */
@NullMarked
package io.github.nnmaven.random;

import org.jspecify.annotations.NullMarked;
