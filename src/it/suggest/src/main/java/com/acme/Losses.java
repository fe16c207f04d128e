package com.acme;

final class Losses {
    private Losses() {}

    static double squared(double prediction, double target) {
        return (prediction - target) * (prediction - target);
    }

    static double squaredDerivative(double prediction, double target) {
        return 2 * (prediction - target);
    }
}
