package io.github.nnmaven.corpus.activation;

/** The logistic function as most course code has it: static, derivative by the input. */
public final class Sigmoid {
    private Sigmoid() {}

    public static double sigmoid(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    public static double sigmoidDerivative(double x) {
        double s = sigmoid(x);
        return s * (1.0 - s);
    }

    /** The formula for the output, given the input. */
    public static double wrongSigmoidDerivative(double x) {
        return x * (1.0 - x);
    }
}
