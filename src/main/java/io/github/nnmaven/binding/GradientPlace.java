package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.CodePlace;
import org.jspecify.annotations.Nullable;

/**
 * Where the gradient under test is written.
 *
 * @param owner name of the class under test
 * @param code  null when its class file does not tell
 */
record GradientPlace(String owner, @Nullable CodePlace code) {}
