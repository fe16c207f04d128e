/**
 * HTML, JSON and console text, each made from result records alone; nothing is computed here. Same results, same bytes.
 *
 * <p>The pages' own words are in {@code messages-en.properties} and {@code messages-ko.properties}; <b>one more sentence of
 * an engine</b> is a pair in {@code phrases-ko.txt}.
 *
 * <p>Knows the result records of {@code gradcheck} and {@code propagation}.
 */
@NullMarked
package io.github.nnmaven.report;

import org.jspecify.annotations.NullMarked;
