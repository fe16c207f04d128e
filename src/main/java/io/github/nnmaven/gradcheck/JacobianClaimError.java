package io.github.nnmaven.gradcheck;

/** {@link ClaimError} of a {@link VectorSubject}. */
public interface JacobianClaimError {
    /** What each claimed derivative may be off, in the layout of the Jacobian, {@code [output][tensor][entry]}. */
    double[][][] jacobianErrors(double[][] at);
}
