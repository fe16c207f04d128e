package io.github.nnmaven.gradcheck;

import org.jspecify.annotations.Nullable;

/**
 * Where a wrong gradient begins.
 *
 * @param words for the user
 * @param code  where that stage's derivative is written, of code of the project's own; null when that is not known
 */
record FirstWrong(String words, @Nullable CodePlace code) {}
