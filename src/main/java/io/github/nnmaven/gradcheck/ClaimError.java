package io.github.nnmaven.gradcheck;

/**
 * Optional capability of a {@link Subject} whose claimed derivatives are known to be uncertain as numbers: they were
 * rounded to single precision, or are the change of a weight divided by a rate. The bound of the comparison is widened by it.
 */
public interface ClaimError {
    /** What each claimed derivative may be off for such reasons, in the layout of the gradient; 0 or more; fresh arrays. */
    double[][] claimErrors(double[][] at);
}
