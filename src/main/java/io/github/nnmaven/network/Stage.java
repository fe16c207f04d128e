package io.github.nnmaven.network;

/**
 * A layer at its place in a network.
 *
 * @param name  unique in the network: {@code linear0}, {@code relu0}, or what the spec calls it; tensors are
 *     {@code name.tensor}, the output is {@code name.output}
 * @param layer what it computes
 */
public record Stage(String name, Layer layer) {}
