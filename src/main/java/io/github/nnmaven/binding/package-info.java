/**
 * The project's own Java, called as it is: classes, constructors and overloads found by the names of an expression, Java
 * values turned into numbers with a shape and back.
 *
 * <p>Numbers travel as {@link io.github.nnmaven.binding.ArrayValue}: a flat row-major array and a {@link
 * io.github.nnmaven.binding.Shape}, ragged ones included. {@link io.github.nnmaven.binding.Reading} makes one of whatever a
 * method returned, {@link io.github.nnmaven.binding.Writing} makes a fresh object of a parameter's type from one, {@link
 * io.github.nnmaven.binding.LiveArray} changes what an object holds and puts it back.
 *
 * <p>Knows {@code spec}, {@code gradcheck}, {@code pairing} and {@code random}.
 */
@NullMarked
package io.github.nnmaven.binding;

import org.jspecify.annotations.NullMarked;
