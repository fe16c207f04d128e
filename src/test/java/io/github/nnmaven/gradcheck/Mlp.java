package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small multi-layer perceptron over plain arrays: softmax cross-entropy of the last layer's outputs (or half squared
 * error), summed over the examples, with its gradient by backpropagation. Layer {@code k} is {@code W[units×inputs]·h + b}.
 */
final class Mlp implements Subject {
    enum Activation {
        TANH,
        RELU,
        SIGMOID,
        /** ReLU with derivative 1 at exactly 0, as in the chapter. */
        RELU_ONE
    }

    private final String name;
    private final int[] widths;
    private final Activation activation;
    private final double[][] inputs;
    private final int[] labels;
    private final boolean crossEntropy;
    private final double factor;
    private final double offset;
    private final double[][] point;

    private Mlp(
            String name,
            int[] widths,
            Activation activation,
            double[][] inputs,
            int[] labels,
            boolean crossEntropy,
            double factor,
            double offset,
            double[][] point) {
        this.name = name;
        this.widths = widths;
        this.activation = activation;
        this.inputs = inputs;
        this.labels = labels;
        this.crossEntropy = crossEntropy;
        this.factor = factor;
        this.offset = offset;
        this.point = point;
    }

    /** Weights of variance {@code gain/inputs}, biases {@code 0.1·N(0,1)}, inputs N(0,1). */
    static Mlp of(Activation activation, long seed, int examples, double gain, int... widths) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] inputs = new double[examples][widths[0]];
        int[] labels = new int[examples];
        for (int e = 0; e < examples; e++) {
            Arrays.setAll(inputs[e], i -> normal(random));
            labels[e] = random.nextInt(widths[widths.length - 1]);
        }
        double[][] point = new double[2 * (widths.length - 1)][];
        for (int k = 0; k + 1 < widths.length; k++) {
            double deviation = Math.sqrt(gain / widths[k]);
            point[2 * k] = new double[widths[k + 1] * widths[k]];
            Arrays.setAll(point[2 * k], i -> deviation * normal(random));
            point[2 * k + 1] = new double[widths[k + 1]];
            Arrays.setAll(point[2 * k + 1], i -> 0.1 * normal(random));
        }
        String name = activation + Arrays.toString(widths) + "x" + examples + "#" + seed;
        return new Mlp(name, widths, activation, inputs, labels, true, 1, 0, point);
    }

    static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    Mlp scaledBy(double by) {
        return new Mlp(name + "*" + by, widths, activation, inputs, labels, crossEntropy, by * factor, offset, point);
    }

    Mlp plus(double constant) {
        return new Mlp(
                name + "+" + constant, widths, activation, inputs, labels, crossEntropy, factor, constant, point);
    }

    Mlp squaredError() {
        return new Mlp(name + " squared", widths, activation, inputs, labels, false, factor, offset, point);
    }

    /** The first input row zero (padding) and all biases zero: every ReLU of that example is on its kink. */
    Mlp padded() {
        double[][] rows = OneByOne.copy(inputs);
        Arrays.fill(rows[0], 0);
        double[][] moved = OneByOne.copy(point);
        for (int t = 1; t < moved.length; t += 2) {
            Arrays.fill(moved[t], 0);
        }
        return new Mlp(name + " padded", widths, activation, rows, labels, crossEntropy, factor, offset, moved);
    }

    /** One unit of the first layer so negative that it never fires. */
    Mlp withDeadUnit() {
        double[][] moved = OneByOne.copy(point);
        moved[1][0] = -100;
        return new Mlp(name + " dead", widths, activation, inputs, labels, crossEntropy, factor, offset, moved);
    }

    /** Parameters of the first layer multiplied, its inputs divided: parameters of 1e6 or 1e-6. */
    Mlp withParametersTimes(double by) {
        double[][] moved = OneByOne.copy(point);
        moved[0] = Arrays.stream(moved[0]).map(v -> v * by).toArray();
        double[][] rows = Arrays.stream(inputs)
                .map(r -> Arrays.stream(r).map(v -> v / by).toArray())
                .toArray(double[][]::new);
        return new Mlp(name + " at " + by, widths, activation, rows, labels, crossEntropy, factor, offset, moved);
    }

    int examples() {
        return inputs.length;
    }

    int parameters() {
        return Arrays.stream(point).mapToInt(p -> p.length).sum();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return "mlp.yaml:1";
    }

    @Override
    public List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        for (int k = 0; k + 1 < widths.length; k++) {
            tensors.add(new Tensor("linear" + k + ".weights", List.of(widths[k + 1], widths[k])));
            tensors.add(new Tensor("linear" + k + ".biases", List.of(widths[k + 1])));
        }
        return tensors;
    }

    @Override
    public double[][] point() {
        return OneByOne.copy(point);
    }

    @Override
    public double value(double[][] at) {
        double sum = 0;
        for (int e = 0; e < inputs.length; e++) {
            sum += loss(forward(at, e), e);
        }
        return factor * sum + offset;
    }

    /** Pre-activations of all layers for one example. */
    private double[][] forward(double[][] at, int e) {
        double[][] z = new double[widths.length - 1][];
        double[] h = inputs[e];
        for (int k = 0; k + 1 < widths.length; k++) {
            z[k] = affine(at[2 * k], at[2 * k + 1], h);
            h = Arrays.stream(z[k]).map(this::activate).toArray();
        }
        return z;
    }

    private static double[] affine(double[] weights, double[] biases, double[] h) {
        double[] z = new double[biases.length];
        for (int i = 0; i < z.length; i++) {
            double sum = biases[i];
            for (int j = 0; j < h.length; j++) {
                sum += weights[i * h.length + j] * h[j];
            }
            z[i] = sum;
        }
        return z;
    }

    private double activate(double z) {
        return switch (activation) {
            case TANH -> Math.tanh(z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case RELU, RELU_ONE -> Math.max(0, z);
        };
    }

    private double derivative(double z) {
        return switch (activation) {
            case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
            case SIGMOID -> Math.exp(-z) / ((1 + Math.exp(-z)) * (1 + Math.exp(-z)));
            case RELU -> z > 0 ? 1 : 0;
            case RELU_ONE -> z >= 0 ? 1 : 0;
        };
    }

    private double loss(double[][] z, int e) {
        double[] out = z[z.length - 1];
        if (!crossEntropy) {
            double sum = 0;
            for (int i = 0; i < out.length; i++) {
                sum += (out[i] - target(e, i)) * (out[i] - target(e, i));
            }
            return sum / 2;
        }
        double max = Arrays.stream(out).max().orElseThrow();
        return max
                - out[labels[e]]
                + Math.log(Arrays.stream(out).map(o -> Math.exp(o - max)).sum());
    }

    private double target(int e, int i) {
        return labels[e] == i ? 1 : 0;
    }

    private double[] lossGradient(double[] out, int e) {
        double max = Arrays.stream(out).max().orElseThrow();
        double sum = Arrays.stream(out).map(o -> Math.exp(o - max)).sum();
        double[] g = new double[out.length];
        Arrays.setAll(g, i -> factor * ((crossEntropy ? Math.exp(out[i] - max) / sum : out[i]) - target(e, i)));
        return g;
    }

    @Override
    public double[][] gradient(double[][] at) {
        double[][] gradient = Arrays.stream(at).map(p -> new double[p.length]).toArray(double[][]::new);
        for (int e = 0; e < inputs.length; e++) {
            backward(at, e, gradient);
        }
        return gradient;
    }

    private void backward(double[][] at, int e, double[][] gradient) {
        double[][] z = forward(at, e);
        double[] g = lossGradient(z[z.length - 1], e);
        for (int k = z.length - 1; k >= 0; k--) {
            double[] h = k == 0
                    ? inputs[e]
                    : Arrays.stream(z[k - 1]).map(this::activate).toArray();
            double[] down = new double[h.length];
            for (int i = 0; i < g.length; i++) {
                gradient[2 * k + 1][i] += g[i];
                for (int j = 0; j < h.length; j++) {
                    gradient[2 * k][i * h.length + j] += g[i] * h[j];
                    down[j] += g[i] * at[2 * k][i * h.length + j];
                }
            }
            if (k > 0) {
                for (int j = 0; j < down.length; j++) {
                    down[j] *= derivative(z[k - 1][j]);
                }
            }
            g = down;
        }
    }

    /** Which units are on their positive side, for all layers and examples. */
    boolean[] pattern(double[][] at) {
        boolean[] pattern = new boolean[inputs.length * Arrays.stream(widths).sum()];
        int p = 0;
        for (int e = 0; e < inputs.length; e++) {
            double[][] z = forward(at, e);
            for (int k = 0; k + 1 < z.length; k++) {
                for (double v : z[k]) {
                    pattern[p++] = activation == Activation.RELU_ONE ? v >= 0 : v > 0;
                }
            }
        }
        return pattern;
    }

    boolean isPiecewise() {
        return activation == Activation.RELU || activation == Activation.RELU_ONE;
    }
}
