package io.github.nnmaven.network;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * One evaluation of a layer: its output, and the function that leads back.
 *
 * @param output   features × examples
 * @param backward maps the gradient of the loss with respect to {@code output} to the gradients with respect to the
 *     layer's input and parameters
 */
public record Pass(RealMatrix output, Backward backward) {
    /** The way back through one layer. */
    @FunctionalInterface
    public interface Backward {
        /**
         * Applies the chain rule.
         *
         * @param upstream {@code G = ∂L/∂output}, of the output's shape
         */
        Gradients apply(RealMatrix upstream);

        /** The gradient with respect to the layer's input alone; cheaper where there is a way. */
        default RealMatrix input(RealMatrix upstream) {
            return apply(upstream).input();
        }
    }
}
