package io.github.nnmaven.propagation;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the study found in one direction for one initialization.
 *
 * @param direction  which way
 * @param verdict    over all replicates
 * @param sentence   the verdict in one plain sentence, with direction and quantity
 * @param growth     over the replicates
 * @param suggestion weights that would keep the size; null when theory has none for this network
 * @param layers     the declared seed's own numbers. Forward: layers 0 (the input) to K (h_K). Backward: layers 1 to K−1
 *     of dl/df; empty for a network with one hidden layer
 * @param outer      the same for what the growth leaves out. Forward: the output, as layer K+1. Backward: dl/df_0 and
 *     dl/df_K
 * @param expectation of the steps; null when the network has no steps or other tensors than weights and biases
 * @param cause       of the declared draw's growth; null when there is none to explain
 * @param headroom    of number formats on the declared draw
 */
public record DirectionResult(
        Direction direction,
        StudyVerdict verdict,
        String sentence,
        Growth growth,
        @Nullable Suggestion suggestion,
        List<LayerStatistics> layers,
        List<LayerStatistics> outer,
        @Nullable Expectation expectation,
        @Nullable Cause cause,
        List<Headroom> headroom)
        implements Serializable {
    /** Copies the lists. */
    public DirectionResult {
        layers = List.copyOf(layers);
        outer = List.copyOf(outer);
        headroom = List.copyOf(headroom);
    }
}
