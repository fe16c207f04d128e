package io.github.nnmaven.propagation;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where a number format would give up on the declared draw.
 *
 * @param format    fp16, bf16 and fp32 (they have the same range), fp64
 * @param overflow  first layer on the way with a value beyond its largest number; −1 when there is none
 * @param underflow first layer on the way whose rms is below its smallest normal number; −1 when there is none
 */
public record Headroom(String format, int overflow, int underflow) implements Serializable {
    private static final List<Format> FORMATS = List.of(
            new Format("fp16", 65504, 0x1p-14),
            new Format("bf16, fp32", Float.MAX_VALUE, 0x1p-126),
            new Format("fp64", Double.MAX_VALUE, Double.MIN_NORMAL));

    static List<Headroom> of(List<LayerStatistics> path) {
        return FORMATS.stream()
                .map(f -> new Headroom(
                        f.name(),
                        first(path, l -> l.log10Largest() - Math.log10(f.largest())),
                        first(path, l -> l.isZero() ? -1 : Math.log10(f.smallest()) - l.log10Rms())))
                .toList();
    }

    private static int first(List<LayerStatistics> path, ToDoubleFunction<LayerStatistics> beyond) {
        return path.stream()
                .filter(l -> beyond.applyAsDouble(l) > 0)
                .mapToInt(LayerStatistics::layer)
                .findFirst()
                .orElse(-1);
    }

    private record Format(String name, double largest, double smallest) {}
}
