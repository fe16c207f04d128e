package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variance of the weights that keeps a signal's size: {@code 1/(fan-in·E[φ²])} forward and {@code
 * 1/(fan-out·E[φ'²])} backward, for standard normal pre-activations and zero biases (He et al. 2015; <i>Understanding Deep
 * Learning</i>, equations 7.30–7.33).
 */
final class Suggestions {
    private static final double SAME_GAIN = 1e-3;

    private final Network network;
    private final LinearStages linear;

    Suggestions(Network network, LinearStages linear) {
        this.network = network;
        this.linear = linear;
    }

    /**
     * The suggestion for one direction; null when the activations are not one and the same function.
     *
     * @param replicates whose weights are the ones studied
     */
    @Nullable
    Suggestion in(Direction direction, List<Replicate> replicates) {
        ActivationGain gain = ActivationGain.between(network, linear);
        List<ParameterTensor> hidden = hiddenWeights();
        if (gain == null || hidden.isEmpty()) {
            return null;
        }
        double g = direction == Direction.FORWARD ? gain.forward() : gain.backward();
        double suggested = g / commonFan(direction, hidden);
        long entries = hidden.stream().mapToLong(t -> t.shape().size()).sum() * replicates.size();
        double tolerance = 0.01 + 3 * Math.sqrt(2.0 / entries);
        return new Suggestion(
                rule(g),
                g,
                direction == Direction.FORWARD ? "fan-in" : "fan-out",
                suggested,
                Math.abs(variance(hidden, replicates) / suggested - 1) <= tolerance);
    }

    /** {@code Σ ½·log10(variance·fan/gain)} over the steps; NaN when the activations have no one gain. */
    double decades(Direction direction, List<Replicate> replicates) {
        ActivationGain gain = ActivationGain.between(network, linear);
        if (gain == null) {
            return Double.NaN;
        }
        boolean forward = direction == Direction.FORWARD;
        return hiddenWeights().stream()
                .filter(t -> forward || linear.layerOf(t.stage()) > 1)
                .mapToDouble(t -> Math.log10(variance(List.of(t), replicates)
                                * (forward ? t.fanIn() : t.fanOut())
                                / (forward ? gain.forward() : gain.backward()))
                        / 2)
                .sum();
    }

    /** Mean square of all entries of the tensors. */
    private double variance(List<ParameterTensor> tensors, List<Replicate> replicates) {
        double sum = 0;
        double entries = 0;
        for (ParameterTensor tensor : tensors) {
            int index = network.tensors().indexOf(tensor);
            for (Replicate replicate : replicates) {
                sum += replicate.meanSquares().get(index) * tensor.shape().size();
                entries += tensor.shape().size();
            }
        }
        return sum / entries;
    }

    private List<ParameterTensor> hiddenWeights() {
        return network.tensors().stream()
                .filter(t -> t.shape().name().equals("weights"))
                .filter(t -> linear.layerOf(t.stage()) > 0 && linear.layerOf(t.stage()) < linear.last())
                .toList();
    }

    private static double commonFan(Direction direction, List<ParameterTensor> tensors) {
        List<Integer> fans = tensors.stream()
                .map(t -> direction == Direction.FORWARD ? t.fanIn() : t.fanOut())
                .distinct()
                .toList();
        return fans.size() == 1 ? fans.get(0) : Double.NaN;
    }

    private static String rule(double gain) {
        if (Math.abs(gain - 2) < SAME_GAIN) {
            return "he";
        }
        return Math.abs(gain - 1) < SAME_GAIN ? "lecun" : "gain";
    }
}
