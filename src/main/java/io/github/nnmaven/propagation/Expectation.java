package io.github.nnmaven.propagation;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What theory says about the steps of one direction: the growth of the rms from each judged layer to the next on the way,
 * in decades, lower layer first. All lists are as long as there are steps.
 *
 * @param law  {@code exact} for ReLU with normal weights and without biases, one input; {@code mean-field} for other
 *     elementwise activations, infinitely wide
 * @param mean expected growth; null when no theory fits the network
 * @param low  lower end of the band that holds 95 % of single draws: from the exact law, else from the replicates
 * @param high upper end
 */
public record Expectation(String law, @Nullable List<Double> mean, List<Double> low, List<Double> high)
        implements Serializable {
    /** Copies the lists. */
    public Expectation {
        mean = mean == null ? null : List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }
}
