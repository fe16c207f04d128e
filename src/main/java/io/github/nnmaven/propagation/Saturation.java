package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Network;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an activation φ lets almost no gradient through: where {@code |φ′(f)|} is below {@link #PART} of its largest value, or
 * of 1 if that is smaller. For tanh that is {@code |h| > 0.97}, the usual limit (Karpathy, <i>Building makemore</i>, part 3),
 * for the logistic function the same place of its curve, for ReLU wherever it is inactive.
 *
 * @param threshold of {@code |φ′|}
 * @param expected  share of standard normal pre-activations that are saturated: what a good initialization has
 */
public record Saturation(double threshold, double expected) implements Serializable {
    /** tanh′ where tanh is 0.97. */
    private static final double PART = 1 - 0.97 * 0.97;

    /** Of the function between all linear layers; null when it is not one elementwise function. */
    static @Nullable Saturation between(Network network, LinearStages linear) {
        List<Layer> function = ActivationGain.function(network, linear);
        if (function == null) {
            return null;
        }
        double largest = Arrays.stream(ActivationGain.derivatives(function))
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double threshold = PART * Math.min(1, largest);
        return new Saturation(threshold, ActivationGain.normalShare(function, d -> isSaturated(d, threshold)));
    }

    boolean holds(double derivative) {
        return isSaturated(derivative, threshold);
    }

    private static boolean isSaturated(double derivative, double threshold) {
        return Math.abs(derivative) < threshold;
    }
}
