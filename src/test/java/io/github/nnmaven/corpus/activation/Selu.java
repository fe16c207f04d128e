package io.github.nnmaven.corpus.activation;

class Selu {
    static final double LAMBDA = 1.0507009873554805;
    static final double ALPHA = 1.6732632423543772;

    double compute(double x) {
        return x > 0 ? LAMBDA * x : LAMBDA * ALPHA * Math.expm1(x);
    }

    double computeDerivative(double x) {
        return x > 0 ? LAMBDA : LAMBDA * ALPHA * Math.exp(x);
    }

    static class ScaleForgotten extends Selu {
        @Override
        double computeDerivative(double x) {
            return x > 0 ? LAMBDA : ALPHA * Math.exp(x);
        }
    }
}
