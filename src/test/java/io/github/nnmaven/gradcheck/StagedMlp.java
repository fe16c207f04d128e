package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chain of three tanh units a stage, with hand-written stages: {@code h₀ = x}, {@code zₖ = Wₖ·hₖ + bₖ}, {@code hₖ₊₁ =
 * tanh zₖ}, value {@code Σ h²} over the examples. Activations are named as a network's. Bugs can be planted in a stage.
 */
final class StagedMlp implements Subject, ActivationGradients, Examples {
    private static final int N = 3;
    private static final int LAYERS = 4;

    private final double[][] inputs;
    private final double[][] point;
    private final int wrongTanh;
    private final int wrongLinear;
    private final boolean wrongLoss;
    private final boolean lastExampleOnly;

    private StagedMlp(int wrongTanh, int wrongLinear, boolean wrongLoss, boolean lastExampleOnly) {
        Mlp source = Mlp.of(Mlp.Activation.TANH, 77, 3, 1, N, N, N, N, N);
        this.point = source.point();
        this.inputs = new double[][] {{0.3, -0.8, 1.2}, {-0.4, 0.9, 0.1}};
        this.wrongTanh = wrongTanh;
        this.wrongLinear = wrongLinear;
        this.wrongLoss = wrongLoss;
        this.lastExampleOnly = lastExampleOnly;
    }

    static StagedMlp correct() {
        return new StagedMlp(-1, -1, false, false);
    }

    /** The derivative of one tanh is forgotten. */
    static StagedMlp withoutDerivativeOfTanh(int layer) {
        return new StagedMlp(layer, -1, false, false);
    }

    /** One linear layer passes back {@code W·g} instead of {@code Wᵀ·g}. */
    static StagedMlp withUntransposedLinear(int layer) {
        return new StagedMlp(-1, layer, false, false);
    }

    /** A weight of one linear layer is NaN. */
    static StagedMlp withNanIn(int layer) {
        StagedMlp net = correct();
        net.point[2 * layer][0] = Double.NaN;
        return net;
    }

    static StagedMlp withWrongLoss() {
        return new StagedMlp(-1, -1, true, false);
    }

    /** The gradient of the first biases is that of the last example only. */
    static StagedMlp withoutSumOfBiases() {
        return new StagedMlp(-1, -1, false, true);
    }

    @Override
    public String name() {
        return "staged";
    }

    @Override
    public String source() {
        return "staged.yaml:1";
    }

    @Override
    public List<Tensor> tensors() {
        return IntStream.range(0, 2 * LAYERS)
                .mapToObj(t -> t % 2 == 0
                        ? new Tensor("linear" + t / 2 + ".weights", List.of(N, N))
                        : new Tensor("linear" + t / 2 + ".biases", List.of(N)))
                .toList();
    }

    @Override
    public double[][] point() {
        return OneByOne.copy(point);
    }

    @Override
    public int examples() {
        return inputs.length;
    }

    @Override
    public double value(double[][] at) {
        return IntStream.range(0, inputs.length).mapToDouble(e -> value(at, e)).sum();
    }

    @Override
    public double value(double[][] at, int example) {
        return from(at, 0, inputs[example]);
    }

    /** The value from the input of a stage on: even stages are linear, odd ones tanh. */
    private double from(double[][] at, int stage, double[] input) {
        double[] h = input;
        for (int s = stage; s < 2 * LAYERS; s++) {
            h = s % 2 == 0
                    ? linear(at, s / 2, h)
                    : Arrays.stream(h).map(Math::tanh).toArray();
        }
        return Arrays.stream(h).map(v -> v * v).sum();
    }

    private static double[] linear(double[][] at, int layer, double[] h) {
        double[] z = at[2 * layer + 1].clone();
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                z[i] += at[2 * layer][i * N + j] * h[j];
            }
        }
        return z;
    }

    /** Outputs of all stages for one example. */
    private double[][] outputs(double[][] at, int e) {
        double[][] outputs = new double[2 * LAYERS][];
        double[] h = inputs[e];
        for (int s = 0; s < outputs.length; s++) {
            h = s % 2 == 0
                    ? linear(at, s / 2, h)
                    : Arrays.stream(h).map(Math::tanh).toArray();
            outputs[s] = h;
        }
        return outputs;
    }

    /** Claimed derivatives by the outputs of all stages for one example. */
    private double[][] back(double[][] at, int e) {
        double[][] outputs = outputs(at, e);
        double[][] g = new double[2 * LAYERS][];
        double factor = wrongLoss ? 1 : 2;
        g[2 * LAYERS - 1] =
                Arrays.stream(outputs[2 * LAYERS - 1]).map(v -> factor * v).toArray();
        for (int s = 2 * LAYERS - 1; s > 0; s--) {
            g[s - 1] = s % 2 == 1 ? backTanh(s / 2, outputs[s], g[s]) : backLinear(at, s / 2, g[s]);
        }
        return g;
    }

    private double[] backTanh(int layer, double[] h, double[] g) {
        double[] down = g.clone();
        Arrays.setAll(down, i -> layer == wrongTanh ? g[i] : g[i] * (1 - h[i] * h[i]));
        return down;
    }

    private double[] backLinear(double[][] at, int layer, double[] g) {
        double[] down = new double[N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                down[j] += g[i] * at[2 * layer][layer == wrongLinear ? j * N + i : i * N + j];
            }
        }
        return down;
    }

    @Override
    public double[][] gradient(double[][] at) {
        double[][] gradient = Arrays.stream(at).map(p -> new double[p.length]).toArray(double[][]::new);
        for (int e = 0; e < inputs.length; e++) {
            double[][] outputs = outputs(at, e);
            double[][] g = back(at, e);
            for (int k = 0; k < LAYERS; k++) {
                double[] h = k == 0 ? inputs[e] : outputs[2 * k - 1];
                for (int i = 0; i < N; i++) {
                    boolean only = k == 0 && lastExampleOnly;
                    gradient[2 * k + 1][i] = g[2 * k][i] + (only ? 0 : gradient[2 * k + 1][i]);
                    for (int j = 0; j < N; j++) {
                        gradient[2 * k][i * N + j] += g[2 * k][i] * h[j];
                    }
                }
            }
        }
        return gradient;
    }

    @Override
    public List<Tensor> activations() {
        return IntStream.range(0, 2 * LAYERS)
                .mapToObj(s ->
                        new Tensor((s % 2 == 0 ? "linear" : "tanh") + s / 2 + ".output", List.of(N, inputs.length)))
                .toList();
    }

    private static double[][] join(List<double[][]> parts) {
        double[][] joined = new double[2 * LAYERS][N * parts.size()];
        for (int s = 0; s < joined.length; s++) {
            for (int e = 0; e < parts.size(); e++) {
                for (int i = 0; i < N; i++) {
                    joined[s][i * parts.size() + e] = parts.get(e)[s][i];
                }
            }
        }
        return joined;
    }

    @Override
    public double[][] activationValues(double[][] at) {
        return join(
                IntStream.range(0, inputs.length).mapToObj(e -> outputs(at, e)).toList());
    }

    @Override
    public double[][] activationGradients(double[][] at) {
        return join(IntStream.range(0, inputs.length).mapToObj(e -> back(at, e)).toList());
    }

    @Override
    public double valueFrom(double[][] at, int activation, double[] values) {
        double sum = 0;
        for (int e = 0; e < inputs.length; e++) {
            int example = e;
            double[] h = IntStream.range(0, N)
                    .mapToDouble(i -> values[i * inputs.length + example])
                    .toArray();
            sum += from(at, activation + 1, h);
        }
        return sum;
    }
}
