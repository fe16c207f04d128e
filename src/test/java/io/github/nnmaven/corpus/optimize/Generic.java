package io.github.nnmaven.corpus.optimize;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Generics all the way. */
public class Generic<P extends Number, L extends List<P>> implements ToDoubleFunction<L>, Function<L, List<Double>> {
    @Override
    public double applyAsDouble(L p) {
        double s = 0;
        for (P v : p) s += Math.atan(v.doubleValue());
        return s;
    }

    @Override
    public List<Double> apply(L p) {
        return p.stream().map(v -> 1 / (1 + square(v.doubleValue()))).toList();
    }

    protected double square(double v) {
        return v * v;
    }

    public static final class OfLists extends Generic<Double, List<Double>> {}

    public static final class Wrong extends Generic<Double, List<Double>> {
        @Override
        protected double square(double v) {
            return v;
        }
    }
}
