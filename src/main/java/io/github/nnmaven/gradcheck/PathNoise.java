package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Noise of the part of each example: the largest along a few paths of the first node, from which the way to the value is the
 * longest, and never less, relative to the part, than the noise of the whole.
 */
final class PathNoise {
    private static final int LINES = 8;
    private static final double STEP = 0x1p-30;

    private PathNoise() {}

    static Noise[] of(PathProbes probes, Noise whole, long seed) {
        int examples = probes.examples();
        int units = probes.node(0).values().length;
        int[] lines = new SplittableRandom(seed).ints(LINES, 0, units).toArray();
        int[] paths = new int[examples * LINES * Noise.POINTS];
        double[] values = new double[paths.length];
        for (int p = 0; p < paths.length; p++) {
            int point = p % Noise.POINTS;
            int line = p / Noise.POINTS % LINES;
            paths[p] = lines[line] * examples + p / Noise.POINTS / LINES;
            values[p] = probes.at(0, paths[p]) + (point + 1) * STEP * probes.scale(0, paths[p]);
        }
        double[] table = probes.move(0, paths, values).values();
        return IntStream.range(0, examples)
                .mapToObj(e -> ofExample(probes.base(e), whole, table, e * LINES * Noise.POINTS))
                .toArray(Noise[]::new);
    }

    private static Noise ofExample(double base, Noise whole, double[] table, int from) {
        double largest = whole.relative() * Math.abs(base);
        for (int line = 0; line < LINES; line++) {
            int start = from + line * Noise.POINTS;
            double[] values = Arrays.copyOfRange(table, start, start + Noise.POINTS);
            largest = Math.max(largest, Noise.ofTable(values, base).absolute());
        }
        return Noise.of(largest, base);
    }
}
