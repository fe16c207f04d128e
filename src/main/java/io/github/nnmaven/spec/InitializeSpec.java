package io.github.nnmaven.spec;

/**
 * First values of all linear layers.
 *
 * @param weights default {@code he}... as the reader documents it
 * @param biases  default zeros
 */
public record InitializeSpec(TensorValues weights, TensorValues biases) {}
