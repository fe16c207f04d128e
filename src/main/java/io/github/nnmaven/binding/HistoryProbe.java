package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds objects that remember an earlier point: value and gradient at a point must be the same whether the object was asked
 * at another point before, or is a new one.
 */
final class HistoryProbe {
    private final Probing probing;

    HistoryProbe(Probing probing) {
        this.probing = probing;
    }

    void run() {
        if (!isReproducible()) {
            return;
        }
        for (ArrayValue[] next : List.of(probing.there(), lastMoved())) {
            Evaluation fresh = fresh(next);
            probing.function().renew();
            probing.gradient(probing.here());
            Evaluation used = probing.gradient(next);
            if (probing.differ(fresh.output(), used.output())) {
                found(probing.calls().value(), "another value");
                return;
            }
            if (probing.differ(fresh.claims(), used.claims())) {
                found(probing.calls().gradient(), "another gradient");
                return;
            }
        }
    }

    private void found(io.github.nnmaven.spec.Expression call, String what) {
        probing.stateIsKept();
        probing.found(
                call,
                "is stale: asked at a second point it gives " + what + " than a new object does there",
                "compute it from the point it is asked at, or clear what is kept whenever any number of the point changes");
    }

    /** Objects that draw random numbers when they are made cannot be compared. */
    private boolean isReproducible() {
        Evaluation one = fresh(probing.here());
        Evaluation two = fresh(probing.here());
        return !probing.differ(one.output(), two.output()) && !probing.differ(one.claims(), two.claims());
    }

    private Evaluation fresh(ArrayValue[] at) {
        probing.function().renew();
        return probing.gradient(at);
    }

    /** The first point with the last entry of each variable as at the second. */
    private ArrayValue[] lastMoved() {
        List<ArrayValue> moved = new ArrayList<>();
        for (int v = 0; v < probing.here().length; v++) {
            double[] flat = probing.here()[v].flat().clone();
            if (flat.length > 0) {
                flat[flat.length - 1] = probing.there()[v].flat()[flat.length - 1];
            }
            moved.add(probing.here()[v].with(flat));
        }
        return moved.toArray(ArrayValue[]::new);
    }
}
