package io.github.nnmaven.propagation;

import java.io.Serializable;

/**
 * Weights that would keep a signal's size, from fan and activation alone.
 *
 * @param rule     its usual name: {@code he}, {@code lecun}, or {@code gain} when the activation has no rule of its own
 * @param gain     {@code 1/E[φ²]} (forward) or {@code 1/E[φ'²]} (backward) for standard normal pre-activations: the
 *     variance of a weight times its fan
 * @param fan      which fan: {@code fan-in} forward, {@code fan-out} backward
 * @param variance {@code gain/fan} for the hidden layers; NaN when their fans differ
 * @param reached  whether the weights studied have this variance already, so that none would help
 */
public record Suggestion(String rule, double gain, String fan, double variance, boolean reached)
        implements Serializable {}
