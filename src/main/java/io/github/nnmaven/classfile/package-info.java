/**
 * Class files, read and never loaded: signatures and source lines, what refers to what, fingerprints, and the gradients that
 * no spec checks. Start at {@link io.github.nnmaven.classfile.ClassTree}, the classes of a module.
 *
 * <p>{@link io.github.nnmaven.classfile.GradientSearch} finds what looks like a value and its gradient, {@link
 * io.github.nnmaven.classfile.Coverage} sets it against what the specs name, {@link
 * io.github.nnmaven.classfile.Suggestions} writes the specs that are missing. {@link
 * io.github.nnmaven.classfile.Fingerprints} tells whether anything changed that a class's behaviour depends on. {@link
 * io.github.nnmaven.classfile.DebugTables} tells names of parameters and lines, {@link
 * io.github.nnmaven.classfile.SourceFolders} finds the source files.
 *
 * <p>Class names are binary names with dots ({@code com.acme.Model$Layer}). Everything is in the order of these names and
 * depends on the contents of files alone.
 *
 * <p>Knows {@code pairing} and ASM.
 */
@NullMarked
package io.github.nnmaven.classfile;

import org.jspecify.annotations.NullMarked;
