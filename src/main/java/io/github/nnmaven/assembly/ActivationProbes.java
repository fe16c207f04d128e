package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.EntryProbes;
import io.github.nnmaven.network.EntryChanges;

/**
 * Probes of what the stages of a network put out, around one point.
 *
 * @param changes evaluates them
 */
record ActivationProbes(EntryChanges changes) implements EntryProbes.Probes {
    @Override
    public double base() {
        return changes.loss();
    }

    @Override
    public EntryProbes.Result probe(int stage, int[] entries, double[] values) {
        EntryChanges.Losses losses = changes.ofOutput(stage, entries, values);
        return new EntryProbes.Result(losses.values(), losses.samePattern());
    }
}
