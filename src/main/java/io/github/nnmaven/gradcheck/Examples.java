package io.github.nnmaven.gradcheck;

/**
 * Optional capability of a {@link Subject} whose value is a sum, or a mean, over examples. Used to say what is wrong, never
 * to decide whether something is.
 */
public interface Examples {
    /** Number of examples, 1 or more. */
    int examples();

    /** Part of one example in the value {@code f(at)}, with the factor 1/examples where the value is a mean. */
    double value(double[][] at, int example);
}
