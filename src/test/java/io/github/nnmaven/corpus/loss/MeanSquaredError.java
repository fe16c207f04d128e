package io.github.nnmaven.corpus.loss;

import java.util.List;

/** Boxed numbers in lists, the mean over all. */
public class MeanSquaredError {
    public Double calculate(List<Double> actual, List<Double> expected) {
        double s = 0;
        for (int i = 0; i < actual.size(); i++) {
            s += Math.pow(expected.get(i) - actual.get(i), 2);
        }
        return s / actual.size();
    }

    public List<Double> calculateDerivative(List<Double> actual, List<Double> expected) {
        List<Double> result = new java.util.ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            result.add(2 * (actual.get(i) - expected.get(i)) / actual.size());
        }
        return result;
    }

    public List<Double> calculateDerivativeWithoutTwo(List<Double> actual, List<Double> expected) {
        return calculateDerivative(actual, expected).stream().map(d -> d / 2).toList();
    }
}
