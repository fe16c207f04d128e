package io.github.nnmaven.corpus.activation;

import java.util.function.DoubleUnaryOperator;

/** Lambdas in constants. */
public final class Functions {
    /** A function and its derivative. */
    public record Differentiable(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {}

    public static final Differentiable CUBE = new Differentiable(x -> x * x * x, x -> 3 * x * x);
    public static final Differentiable CUBE_WRONG = new Differentiable(x -> x * x * x, x -> 3 * x);
    public static final DoubleUnaryOperator RELU = x -> Math.max(0, x);
    public static final DoubleUnaryOperator STEP = x -> x > 0 ? 1 : 0;
    public static final DoubleUnaryOperator STEP_FOR_EVERYBODY = x -> 1;

    private Functions() {}
}
