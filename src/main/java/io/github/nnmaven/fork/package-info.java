/**
 * Where the work of a goal is done: in this process when only this plugin's own code runs, and in a JVM of its own as soon as
 * the project's code does. Whatever that code does, each subject comes to an {@link io.github.nnmaven.fork.Outcome}, and the
 * next subjects get their turn.
 *
 * <p>Start at {@link io.github.nnmaven.fork.Workshop}, which does the work in either process, and {@link
 * io.github.nnmaven.fork.Fork}, which starts a JVM, follows what it tells, and starts another one when it ends too early.
 * The child's side is {@link io.github.nnmaven.fork.ForkMain}; all that it tells goes through a {@link
 * io.github.nnmaven.fork.Journal}.
 *
 * <p>Knows {@code assembly}, {@code classfile}, {@code spec}, {@code gradcheck} and {@code propagation}, and not Maven.
 */
@NullMarked
package io.github.nnmaven.fork;

import org.jspecify.annotations.NullMarked;
