package io.github.nnmaven.binding;

import io.github.nnmaven.random.NumpyRandom;
import java.util.Arrays;

/** Parameters moved from where the constructor put them: code that is right only there is found. */
final class MovedParameters {
    /** Spread of parameters that are moved from where the constructor put them, relative to their size. */
    private static final double MOVED = 0.25;
    /** The same in a tensor of zeros. */
    private static final double MOVED_FROM_ZERO = 0.1;

    private static final long SEED = 20_230_907;

    private final NumpyRandom random = NumpyRandom.seeded(SEED);

    /** Each number moved by a quarter of their typical size, where that lies inside the bounds. */
    ArrayValue moved(ArrayValue value, Bounds bounds) {
        double rms =
                Math.sqrt(Arrays.stream(value.flat()).map(x -> x * x).average().orElse(0));
        double spread = rms == 0 ? MOVED_FROM_ZERO : MOVED * rms;
        double[] moved = Arrays.stream(value.flat())
                .map(x -> inside(x, x + spread * random.nextNormal(), bounds))
                .toArray();
        return value.with(moved);
    }

    private static double inside(double x, double moved, Bounds bounds) {
        return moved > bounds.low() && moved < bounds.high() ? moved : x;
    }
}
