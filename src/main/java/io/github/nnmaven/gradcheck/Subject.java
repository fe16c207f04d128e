package io.github.nnmaven.gradcheck;

/**
 * What is checked: a real function of named parameter tensors, the gradient that is claimed for it, and the point where
 * both are compared.
 *
 * <p>Points and gradients are one flat row-major array for each of {@link #tensors}. Implementations must not keep or
 * change the arrays they get, and hand out fresh ones. {@link #value} and {@link #gradient} may be called from several
 * threads at once.
 */
public non-sealed interface Subject extends Checkable {
    /** The function's value {@code f(at)}. */
    double value(double[][] at);

    /** The gradient under test {@code a = ∂f/∂at}. */
    double[][] gradient(double[][] at);
}
