package io.github.nnmaven.propagation;

/** Which way a signal goes through the network. */
public enum Direction {
    /** Values of the hidden units, from the input on. */
    FORWARD,
    /** Gradients dl/df, from the loss back. */
    BACKWARD
}
