package io.github.nnmaven.corpus.layer;

import java.util.Random;

/** y = W·x + b for one example; parameter gradients in getters. */
public class Dense {
    protected final double[][] weights;
    protected final double[] bias;
    protected double[][] weightGradients;
    protected double[] biasGradients;
    protected double[] lastInput;

    public Dense(int inputs, int outputs) {
        Random random = new Random(42);
        weights = new double[outputs][inputs];
        bias = new double[outputs];
        for (double[] row : weights) for (int j = 0; j < inputs; j++) row[j] = random.nextGaussian() * 0.5;
    }

    public double[] forward(double[] input) {
        lastInput = input.clone();
        double[] out = bias.clone();
        for (int i = 0; i < out.length; i++) for (int j = 0; j < input.length; j++) out[i] += weights[i][j] * input[j];
        return out;
    }

    public double[] backward(double[] outputGradient) {
        weightGradients = new double[weights.length][weights[0].length];
        biasGradients = outputGradient.clone();
        double[] inputGradient = new double[weights[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[i].length; j++) {
                weightGradients[i][j] = outputGradient[i] * lastInput[j];
                inputGradient[j] += weights[i][j] * outputGradient[i];
            }
        }
        return inputGradient;
    }

    public double[][] getWeights() {
        return weights;
    }

    public double[] getBias() {
        return bias;
    }

    public double[][] getWeightGradients() {
        return weightGradients;
    }

    public double[] getBiasGradients() {
        return biasGradients;
    }

    /** W instead of Wᵀ on the way back; the layer is square, so nothing crashes. */
    public static class NotTransposed extends Dense {
        public NotTransposed(int inputs, int outputs) {
            super(inputs, outputs);
        }

        @Override
        public double[] backward(double[] outputGradient) {
            super.backward(outputGradient);
            double[] g = new double[weights.length];
            for (int i = 0; i < g.length; i++)
                for (int j = 0; j < g.length; j++) g[i] += weights[i][j] * outputGradient[j];
            return g;
        }
    }

    /** The bias never learns. */
    public static class BiasForgotten extends Dense {
        public BiasForgotten(int inputs, int outputs) {
            super(inputs, outputs);
        }

        @Override
        public double[] backward(double[] outputGradient) {
            double[] g = super.backward(outputGradient);
            biasGradients = new double[bias.length];
            return g;
        }
    }

    /** Adds to its gradients and clears them never. */
    public static class Accumulating extends Dense {
        public Accumulating(int inputs, int outputs) {
            super(inputs, outputs);
        }

        @Override
        public double[] backward(double[] outputGradient) {
            double[][] old = weightGradients;
            double[] g = super.backward(outputGradient);
            if (old != null) {
                for (int i = 0; i < old.length; i++)
                    for (int j = 0; j < old[i].length; j++) weightGradients[i][j] += old[i][j];
            }
            return g;
        }
    }
}
