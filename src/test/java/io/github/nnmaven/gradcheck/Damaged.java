package io.github.nnmaven.gradcheck;

import java.util.function.UnaryOperator;

/** A subject with a claimed gradient that is changed on its way out. */
record Damaged(Subject inner, UnaryOperator<double[][]> damage) implements ForwardingSubject {
    /** One entry multiplied. */
    static Damaged entry(Subject inner, int tensor, int entry, double factor) {
        return new Damaged(inner, g -> {
            g[tensor][entry] *= factor;
            return g;
        });
    }

    /** One tensor changed. */
    static Damaged tensor(Subject inner, int tensor, UnaryOperator<double[]> change) {
        return new Damaged(inner, g -> {
            g[tensor] = change.apply(g[tensor]);
            return g;
        });
    }

    @Override
    public double[][] gradient(double[][] at) {
        return damage.apply(inner.gradient(at));
    }
}
