package io.github.nnmaven.pairing;

/**
 * How a value and its gradient are called, as far as their types tell. {@code x} stands for the arguments that both take;
 * some of them may be data.
 */
public enum Shape {
    /** {@code double f(double)} with {@code double f'(double)}: all arguments alike, the derivative is by the first. */
    SCALAR("takes the same arguments and returns a number"),
    /** {@code double[] f(double[])} with {@code double[] f'(double[])}: entry by entry. */
    ELEMENTWISE("takes the same argument and returns an array like it"),
    /** {@code double f(x)} with {@code double[] gradient(x)}. */
    GRADIENT("takes the same arguments and returns an array"),
    /** {@code double f(x)} with {@code void gradient(x, buffer)}; may return the value too. */
    BUFFER("takes the same arguments and an array to fill"),
    /** {@code double f(double t, double[] p)} with {@code double[] gradient(double t, double[] p)}, by {@code p}. */
    PARAMETRIC("takes the same point and parameters and returns an array"),
    /** One method for both: {@code double g(x, buffer)}, or a record or pair of both. */
    FUSED("gives the value and the gradient at once"),
    /** {@code Y forward(X)} with {@code X backward(Y)}: the gradient takes the upstream gradient. */
    LAYER("takes what comes back for the value"),
    /** {@code double[] f(x)} with {@code double[][] jacobian(x)}, or a flat buffer. */
    JACOBIAN("takes the same arguments and returns a row or column for each value"),
    /** {@code double[] gradient(x)} with {@code double[][] hessian(x)}. */
    HESSIAN("is the derivative of a gradient that takes the same arguments"),
    /** {@code double f(x)} with {@code double d(x, int i)}, one entry a call. */
    PARTIAL("takes the same arguments and an index"),
    /** {@code double getValue()} with {@code getValueGradient(buffer)}; the variables are in the object. */
    STATE("belongs to an object that holds its variables"),
    /** {@code double f(double)} with {@code DerivativeStructure f(DerivativeStructure)}. */
    DERIVATIVE_STRUCTURE("is the overload that carries derivatives"),
    /** {@code ObjectiveFunction objective()} with {@code ObjectiveFunctionGradient gradient()}. */
    FUNCTIONS("returns the gradient of the function that the other one returns");

    private final String reason;

    Shape(String reason) {
        this.reason = reason;
    }

    /** Why types of this shape fit, as the end of a sentence about the gradient. */
    String reason() {
        return reason;
    }
}
