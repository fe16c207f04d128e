package io.github.nnmaven.corpus.layer;

/** Layers that update themselves and expose no gradient. */
public class Sgd {
    protected final double[][] weights = {{0.4, -0.3}, {0.1, 0.9}, {-0.6, 0.2}};
    protected final double[] biases = {0.05, -0.1, 0.2};
    protected double[] input;
    protected double[] output;

    public double[] feedForward(double[] in) {
        input = in.clone();
        output = new double[biases.length];
        for (int i = 0; i < output.length; i++) {
            double net = biases[i];
            for (int j = 0; j < in.length; j++) net += weights[i][j] * in[j];
            output[i] = Math.tanh(net);
        }
        return output.clone();
    }

    public double[] backPropagate(double[] gradOutput, double learningRate) {
        double[] gradInput = new double[input.length];
        for (int i = 0; i < output.length; i++) {
            double delta = gradOutput[i] * slope(output[i]);
            for (int j = 0; j < input.length; j++) {
                gradInput[j] += weights[i][j] * delta;
                weights[i][j] -= learningRate * delta * input[j];
            }
            biases[i] -= learningRate * delta;
        }
        return gradInput;
    }

    protected double slope(double y) {
        return 1 - y * y;
    }

    /** Propagates through the weights that it has just changed. */
    public static class UpdatedFirst extends Sgd {
        @Override
        public double[] backPropagate(double[] gradOutput, double learningRate) {
            super.backPropagate(gradOutput, learningRate);
            double[] gradInput = new double[input.length];
            for (int i = 0; i < output.length; i++) {
                for (int j = 0; j < input.length; j++) gradInput[j] += weights[i][j] * gradOutput[i] * slope(output[i]);
            }
            return gradInput;
        }
    }

    /** Moves the biases uphill. */
    public static class BiasUphill extends Sgd {
        @Override
        public double[] backPropagate(double[] gradOutput, double learningRate) {
            double[] before = biases.clone();
            double[] g = super.backPropagate(gradOutput, learningRate);
            for (int i = 0; i < before.length; i++) biases[i] = 2 * before[i] - biases[i];
            return g;
        }
    }

    /** Forgets the learning rate at the weights. */
    public static class RateForgotten extends Sgd {
        @Override
        public double[] backPropagate(double[] gradOutput, double learningRate) {
            double[] before = biases.clone();
            double[] g = super.backPropagate(gradOutput, 1);
            for (int i = 0; i < before.length; i++) biases[i] = before[i] - learningRate * (before[i] - biases[i]);
            return g;
        }
    }
}
