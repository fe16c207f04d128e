package io.github.nnmaven.propagation;

import java.io.Serializable;

/**
 * Where the declared draw's growth comes from, in decades; the three add up to it.
 *
 * @param scheme what the variances do in infinitely wide layers: for ReLU {@code Σ ½·log10(variance·fan/gain)}, else
 *     by mean-field theory at the size the signal has in each layer; NaN when the activations have no one gain
 * @param shape  what finite width adds, depth over width: the mean over replicates less the scheme
 * @param draw   what this seed adds: the declared draw less the mean over replicates
 */
public record Cause(double scheme, double shape, double draw) implements Serializable {}
