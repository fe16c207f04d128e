/**
 * Turns located specs into something to check or to study: a network with its first weights, the project's own classes
 * bound by name. Here every layer, activation, loss and initializer has its name: {@link
 * io.github.nnmaven.assembly.Catalog}.
 *
 * <p>Knows {@code spec}, {@code network}, {@code gradcheck}, {@code propagation} and {@code random}.
 */
@NullMarked
package io.github.nnmaven.assembly;

import org.jspecify.annotations.NullMarked;
