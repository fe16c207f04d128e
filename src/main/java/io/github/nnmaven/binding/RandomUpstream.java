package io.github.nnmaven.binding;

import io.github.nnmaven.random.NumpyRandom;
import io.github.nnmaven.spec.PointSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The upstream gradient as a spec says, or standard normal numbers: never ones, which a layer that ignores its upstream
 * gradient would pass. The numbers are the same for all values of a shape, and single precision holds them.
 */
final class RandomUpstream implements UpstreamGradient {
    private static final long SEED = 19_470_704;

    private final @Nullable PointSpec spec;
    private final Points points;
    private final long seed;
    private final Map<Shape, ArrayValue> known = new HashMap<>();

    RandomUpstream(@Nullable PointSpec spec, Points points, long seed) {
        this.spec = spec;
        this.points = points;
        this.seed = seed;
    }

    @Override
    public synchronized ArrayValue of(ArrayValue value) {
        return known.computeIfAbsent(value.shape(), this::drawn);
    }

    private ArrayValue drawn(Shape shape) {
        if (spec == null) {
            NumpyRandom random = NumpyRandom.seeded(Math.floorMod(SEED + seed, 1L << 32));
            double[] flat = new double[shape.size()];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = (float) random.nextNormal();
            }
            return ArrayValue.of(shape, flat);
        }
        VariablePlace place = new VariablePlace(
                Special.UPSTREAM.word(), shape.rank(), ArrayValue.of(shape, new double[shape.size()]));
        ArrayValue given = points.of(List.of(spec), place).get(0).value();
        if (given.size() != shape.size()) {
            throw new FunctionFault(
                    spec.where(),
                    "the upstream gradient has the shape " + given.shape() + ", but the value has " + shape,
                    "Give it the shape of the value.");
        }
        double[] flat = new double[given.size()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) given.flat()[i];
        }
        return ArrayValue.of(shape, flat);
    }
}
