package io.github.nnmaven.corpus.activation;

/** Derivative by the output through an interface with defaults. */
public class TanhByOutput implements Transfer {
    @Override
    public double apply(double x) {
        return Math.tanh(x);
    }

    @Override
    public double applyDerivative(double y) {
        return 1 - y * y;
    }

    /** 1 − y instead of 1 − y². */
    public static class NotSquared extends TanhByOutput {
        @Override
        public double applyDerivative(double y) {
            return 1 - y;
        }
    }
}
