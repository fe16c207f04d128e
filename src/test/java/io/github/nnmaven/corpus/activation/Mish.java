package io.github.nnmaven.corpus.activation;

public final class Mish {
    public static double mish(double x) {
        return x * Math.tanh(Math.log1p(Math.exp(x)));
    }

    public static double mishPrime(double x) {
        double sp = Math.log1p(Math.exp(x));
        double t = Math.tanh(sp);
        double sigma = 1 / (1 + Math.exp(-x));
        return t + x * (1 - t * t) * sigma;
    }

    public static double mishPrimeWithoutSigma(double x) {
        double t = Math.tanh(Math.log1p(Math.exp(x)));
        return t + x * (1 - t * t);
    }

    private Mish() {}
}
