package io.github.nnmaven.binding;

/** The gradient of the loss with respect to the value. */
@FunctionalInterface
interface UpstreamGradient {
    /** In the shape of the value. */
    ArrayValue of(ArrayValue value);
}
