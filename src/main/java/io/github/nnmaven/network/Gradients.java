package io.github.nnmaven.network;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Gradients of the loss with respect to what went into a layer.
 *
 * @param input      {@code ∂L/∂input}, of the input's shape
 * @param parameters {@code ∂L/∂parameter}, one for each tensor of the layer, each of its tensor's shape
 */
public record Gradients(RealMatrix input, List<RealMatrix> parameters) {}
