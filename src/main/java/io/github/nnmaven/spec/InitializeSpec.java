package io.github.nnmaven.spec;

/**
 * First values of all linear layers.
 *
 * @param weights {@code he} (by fan-in) when not written
 * @param biases  {@code zeros} when not written
 */
public record InitializeSpec(TensorValues weights, TensorValues biases) {}
