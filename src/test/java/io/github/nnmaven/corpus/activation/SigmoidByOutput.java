package io.github.nnmaven.corpus.activation;

/** Derivative in terms of the neuron's output, as back propagation tutorials write it. */
public class SigmoidByOutput {
    public double activate(double net) {
        return 1 / (1 + Math.exp(-net));
    }

    public double derivative(double output) {
        return output * (1 - output);
    }

    /** The formula for the output, and nothing says so. */
    public static class Unnamed extends SigmoidByOutput {
        @Override
        public double derivative(double v) {
            return v * (1 - v);
        }
    }

    /** Forgot that the argument is the output already. */
    public static class Twice extends SigmoidByOutput {
        @Override
        public double derivative(double output) {
            double s = activate(output);
            return s * (1 - s);
        }
    }
}
