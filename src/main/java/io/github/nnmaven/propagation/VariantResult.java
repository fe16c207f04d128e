package io.github.nnmaven.propagation;

/**
 * One initialization, both ways.
 *
 * @param name {@code declared}, or what the spec calls it
 */
public record VariantResult(String name, DirectionResult forward, DirectionResult backward) {}
