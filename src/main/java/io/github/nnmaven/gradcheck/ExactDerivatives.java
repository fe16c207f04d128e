package io.github.nnmaven.gradcheck;

/**
 * Optional capability of a {@link Subject}: derivatives without a step, for example by evaluating itself over {@code
 * DerivativeStructure}. Asked where finite differences cannot decide, and before anyone is accused.
 */
public interface ExactDerivatives {
    /**
     * Derivatives of the value by single entries, computed independently of {@link Subject#gradient}.
     *
     * @param at      the point
     * @param tensor  index of the tensor
     * @param entries flat indices
     * @return one for each entry, correct up to rounding; NaN where it cannot be had
     */
    double[] derivatives(double[][] at, int tensor, int[] entries);
}
