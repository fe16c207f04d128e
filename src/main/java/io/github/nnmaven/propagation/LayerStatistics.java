package io.github.nnmaven.propagation;

/**
 * One quantity at one layer, over all units and examples.
 *
 * @param layer forward: 0 the input, k the hidden units h_k; backward: k is dl/df_k
 * @param count number of values
 * @param mean  arithmetic mean
 * @param std   population standard deviation (divides by the count), as NumPy's {@code std}
 * @param rms   root of the mean square, the quantity that the theory of initialization preserves
 */
public record LayerStatistics(int layer, long count, double mean, double std, double rms) {}
