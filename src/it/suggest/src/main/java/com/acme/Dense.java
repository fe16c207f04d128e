package com.acme;

final class Dense {
    private final double[] weights;
    private double[] weightGradients;
    private double[] last = {};

    Dense(int inputs) {
        weights = new double[inputs];
        weightGradients = new double[inputs];
    }

    double[] forward(double[] input) {
        last = input;
        double sum = 0;
        for (int i = 0; i < input.length; i++) {
            sum += weights[i] * input[i];
        }
        return new double[] {sum};
    }

    double[] backward(double[] upstream) {
        weightGradients = new double[weights.length];
        double[] back = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            weightGradients[i] = upstream[0] * last[i];
            back[i] = upstream[0] * weights[i];
        }
        return back;
    }
}
