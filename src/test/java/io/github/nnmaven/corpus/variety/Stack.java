package io.github.nnmaven.corpus.variety;

import java.util.ArrayList;
import java.util.List;

/** Weights of all layers in a list of arrays, gradients in another. */
public class Stack {
    public final List<double[]> weights = new ArrayList<>(List.of(new double[] {0.5, -0.3}, new double[] {0.8}));
    public final List<double[]> gradients = new ArrayList<>(List.of(new double[2], new double[1]));

    public double predict(double x) {
        double h = Math.tanh(weights.get(0)[0] * x + weights.get(0)[1]);
        return weights.get(1)[0] * h;
    }

    public void update(double x) {
        double h = Math.tanh(weights.get(0)[0] * x + weights.get(0)[1]);
        double d = weights.get(1)[0] * (1 - h * h);
        gradients.set(0, new double[] {d * inner(x), d});
        gradients.get(1)[0] = h;
    }

    protected double inner(double x) {
        return x;
    }

    public static class InnerForgotten extends Stack {
        @Override
        protected double inner(double x) {
            return 1;
        }
    }
}
