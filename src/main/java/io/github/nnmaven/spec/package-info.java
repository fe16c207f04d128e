/**
 * YAML files to located, typed records, with every problem of a file collected: each with file:line:column, the line,
 * what was expected, what came and how to fix it. Start at {@link io.github.nnmaven.spec.SpecReader}.
 *
 * <p>The same objects read a document and describe it as JSON Schema, so the two cannot drift apart.
 *
 * <p>Knows the YAML parser, and no other package of ours.
 */
@NullMarked
package io.github.nnmaven.spec;

import org.jspecify.annotations.NullMarked;
