package io.github.nnmaven.gradcheck;

import java.util.Arrays;

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

    /**
     * The same with so many digits that no rounding is left; slow, and asked only where the precision of a double is the
     * problem. NaN where it cannot be had, which is everywhere unless a subject says otherwise.
     */
    default double[] derivativesOfManyDigits(double[][] at, int tensor, int[] entries) {
        double[] none = new double[entries.length];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}
