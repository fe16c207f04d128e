package io.github.nnmaven.propagation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Statistics of one signal through the network, in the order in which it travels: forward from the input, backward from
 * the loss.
 *
 * @param before layers that it passes before those whose growth is judged
 * @param judged forward h_1…h_K, backward dl/df_{K−1}…dl/df_1
 * @param after  layers that it passes after them
 */
record Signal(List<LayerStatistics> before, List<LayerStatistics> judged, List<LayerStatistics> after) {
    private static final double FIRST_UNDERFLOW = Math.log10(0x1p-960);
    private static final double LARGEST = Math.log10(Double.MAX_VALUE);
    private static final double SMALLEST = Math.log10(Double.MIN_VALUE);

    /** Cuts a whole path: one layer before the judged ones and one after. */
    static Signal of(List<LayerStatistics> path) {
        int end = path.size() - 1;
        return new Signal(
                path.subList(0, 1), path.subList(1, Math.max(1, end)), path.subList(Math.max(1, end), end + 1));
    }

    /** All layers on the way. */
    List<LayerStatistics> path() {
        return Stream.of(before, judged, after).flatMap(List::stream).toList();
    }

    boolean isFinite() {
        return Stream.of(before, judged, after).flatMap(List::stream).allMatch(LayerStatistics::isFinite);
    }

    /** The first layer with a NaN or an infinity on the way; call only when there is one. */
    LayerStatistics firstNonFinite() {
        return Stream.of(before, judged, after)
                .flatMap(List::stream)
                .filter(s -> !s.isFinite())
                .findFirst()
                .orElseThrow();
    }

    /** Whether a judged layer is exactly zero although the one before it was far from the smallest double. */
    boolean dies() {
        double previous = before.get(0).log10Rms();
        for (LayerStatistics layer : judged) {
            if (layer.isZero()) {
                return !(previous > Double.NEGATIVE_INFINITY && previous < FIRST_UNDERFLOW);
            }
            previous = layer.log10Rms();
        }
        return false;
    }

    /** {@code log10} of last over first rms; a last layer that underflowed to zero counts as the smallest double. */
    double decades() {
        return size(judged.get(judged.size() - 1)) - size(judged.get(0));
    }

    /** The first judged layer with a value beyond the largest double; −1 when there is none. */
    int beyondDoubles() {
        return judged.stream()
                .filter(s -> s.log10Largest() > LARGEST)
                .mapToInt(LayerStatistics::layer)
                .findFirst()
                .orElse(-1);
    }

    private static double size(LayerStatistics layer) {
        return layer.isZero() ? SMALLEST : layer.log10Rms();
    }
}
