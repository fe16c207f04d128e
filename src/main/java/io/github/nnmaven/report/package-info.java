/**
 * HTML, JSON and console text, each made from result records alone; nothing is computed here. Same results, same bytes.
 *
 * <p>Knows the result records of {@code gradcheck} and {@code propagation}.
 */
@NullMarked
package io.github.nnmaven.report;

import org.jspecify.annotations.NullMarked;
