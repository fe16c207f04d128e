package io.github.nnmaven.corpus.activation;

/** Kotlin's {@code object} as Java sees it. */
public final class Softplus {
    public static final Softplus INSTANCE = new Softplus();

    private Softplus() {}

    public double invoke(double x) {
        return x > 30 ? x : Math.log1p(Math.exp(x));
    }

    public double derivative(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    public double derivativeOfSomethingElse(double x) {
        return 1 / (1 + Math.exp(x));
    }
}
