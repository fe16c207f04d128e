package io.github.nnmaven.spec;

/** How the values of a tensor or of a batch are given: explicit numbers, or a named recipe. */
public sealed interface TensorValues permits Numbers, Term {
    /** Where it is written. */
    Location where();
}
