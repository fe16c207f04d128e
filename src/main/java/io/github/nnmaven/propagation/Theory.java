package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.network.Relu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/**
 * Expected growth from layer to layer. ReLU without biases has an exact law for finite width ({@link ReluLaw}). For other
 * elementwise activations the variance of the pre-activations follows the mean-field recursion {@code q ← σ²·fan-in·E[φ(√q
 * z)²] + σ_b²}, and dl/df grows by {@code σ²·fan-out·E[φ′(√q z)²]} (Poole et al. 2016, Schoenholz et al. 2017). Variances
 * are the mean squares of the tensors over the replicates.
 */
final class Theory {
    private final Network network;
    private final LinearStages linear;
    private final Direction direction;
    private final List<Replicate> replicates;
    private final int[] fans;
    private final double[] weights;
    private final double[] biases;

    Theory(Network network, LinearStages linear, Direction direction, List<Replicate> replicates) {
        this.network = network;
        this.linear = linear;
        this.direction = direction;
        this.replicates = replicates;
        this.fans = network.tensors().stream()
                .filter(t -> t.shape().name().equals("weights"))
                .mapToInt(ParameterTensor::fanIn)
                .toArray();
        this.weights = meanSquares("weights", replicates);
        this.biases = meanSquares("biases", replicates);
    }

    private double[] meanSquares(String tensor, List<Replicate> replicates) {
        double[] squares = new double[linear.last() + 1];
        for (int t = 0; t < network.tensors().size(); t++) {
            ParameterTensor found = network.tensors().get(t);
            int index = t;
            if (found.shape().name().equals(tensor)) {
                squares[linear.layerOf(found.stage())] = replicates.stream()
                        .mapToDouble(r -> r.meanSquares().get(index))
                        .average()
                        .orElse(Double.NaN);
            }
        }
        return squares;
    }

    /** What to expect of the steps, lower layer first; null for tensors other than weights and biases. */
    @Nullable
    Expectation expectation() {
        boolean known = network.tensors().stream()
                .allMatch(t -> List.of("weights", "biases").contains(t.shape().name()));
        if (!known || linear.last() < 2) {
            return null;
        }
        List<Signal> signals = replicates.stream()
                .map(r -> direction == Direction.FORWARD ? r.forward() : r.backward())
                .toList();
        List<ReluLaw> law = reluLaw();
        if (law != null) {
            return new Expectation(
                    "exact",
                    law.stream().map(ReluLaw::mean).toList(),
                    law.stream().map(l -> l.mean() - 1.96 * l.sd()).toList(),
                    law.stream().map(l -> l.mean() + 1.96 * l.sd()).toList());
        }
        List<double[]> steps = IntStream.range(
                        0, Math.max(0, signals.get(0).judged().size() - 1))
                .mapToObj(i -> increments(signals, i))
                .toList();
        List<Double> low = ordered(steps.stream().map(s -> edge(s, -1)).toList());
        List<Double> high = ordered(steps.stream().map(s -> edge(s, 1)).toList());
        return new Expectation("mean-field", meanField(), low, high);
    }

    private static double[] increments(List<Signal> signals, int step) {
        return signals.stream()
                .mapToDouble(s -> s.judged().get(step + 1).log10Rms()
                        - s.judged().get(step).log10Rms())
                .filter(Double::isFinite)
                .toArray();
    }

    private static double edge(double[] increments, int side) {
        return StatUtils.mean(increments) + side * 1.96 * Math.sqrt(StatUtils.variance(increments));
    }

    private List<Double> ordered(List<Double> onTheWay) {
        List<Double> ascending = new ArrayList<>(onTheWay);
        if (direction == Direction.BACKWARD) {
            Collections.reverse(ascending);
        }
        return ascending;
    }

    private @Nullable List<ReluLaw> reluLaw() {
        List<Layer> function = ActivationGain.function(network, linear);
        boolean relu = function != null
                && function.size() == 1
                && function.get(0) instanceof Elementwise e
                && e.activation() instanceof Relu;
        if (!relu || Arrays.stream(biases).anyMatch(b -> b != 0)) {
            return null;
        }
        return IntStream.range(1, last())
                .mapToObj(k -> direction == Direction.FORWARD
                        ? ReluLaw.of(weights[k], width(k), width(k + 1))
                        : ReluLaw.of(weights[k + 1], width(k + 1), width(k)))
                .toList();
    }

    /** Forward steps lead from h_k to h_{k+1}, k = 1…K−1; backward from dl/df_{k+1} to dl/df_k, k+1 ≤ K−1. */
    private int last() {
        return direction == Direction.FORWARD ? linear.last() : linear.last() - 1;
    }

    /** Units of h_k forward, of f_k backward. */
    private int width(int k) {
        return fanIn(direction == Direction.FORWARD ? k : k + 1);
    }

    private int fanIn(int layer) {
        return fans[layer];
    }

    private @Nullable List<Double> meanField() {
        List<Layer> function = ActivationGain.function(network, linear);
        if (function == null) {
            return null;
        }
        return IntStream.range(1, last())
                .mapToObj(k -> Math.log10(
                                direction == Direction.FORWARD
                                        ? 1 / gain(function, k).forward() / hidden(k)
                                        : weights[k + 1]
                                                * width(k + 1)
                                                / gain(function, k).backward())
                        / 2)
                .toList();
    }

    /** Of the activation at f_k, given what comes in at h_k. */
    private ActivationGain gain(List<Layer> function, int k) {
        return ActivationGain.at(function, Math.sqrt(weights[k] * fanIn(k) * hidden(k) + biases[k]));
    }

    /** Mean square of h_k over the replicates. */
    private double hidden(int k) {
        return replicates.stream()
                .mapToDouble(
                        r -> Math.pow(10, 2 * r.forward().judged().get(k - 1).log10Rms()))
                .average()
                .orElse(Double.NaN);
    }
}
