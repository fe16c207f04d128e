package io.github.nnmaven.gradcheck;

/**
 * A function of named parameter tensors that gives several numbers, with the Jacobian that is claimed for it: residuals, a
 * layer, a gradient whose Hessian is claimed. Every derivative of every output is judged, each output by its own scale and
 * its own noise.
 *
 * <p>Contract as for {@link Subject}. Of the optional capabilities {@link Domain}, {@link Grid} and {@link
 * JacobianClaimError} apply.
 */
public non-sealed interface VectorSubject extends Checkable {
    /** Number of outputs, 1 or more, the same at every point. */
    int outputs();

    /** The outputs {@code f(at)}, {@link #outputs} numbers. */
    double[] values(double[][] at);

    /** The Jacobian under test, {@code [output][tensor][entry]}: {@code a = ∂f[output]/∂at[tensor][entry]}. */
    double[][][] jacobian(double[][] at);
}
