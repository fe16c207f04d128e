package io.github.nnmaven.network;

/**
 * One parameter tensor of a network.
 *
 * @param name   qualified: {@code linear0.weights}
 * @param stage  index of the stage that it belongs to
 * @param shape  local name, rows and columns
 * @param fanIn  inputs of its layer
 * @param fanOut units of its layer
 */
public record ParameterTensor(String name, int stage, TensorShape shape, int fanIn, int fanOut) {}
