package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.EntryProbes;
import io.github.nnmaven.network.EntryChanges;

/**
 * Probes of a network around one point.
 *
 * @param changes evaluates them
 * @param input   index of the tensor that is the network's input, behind all parameter tensors
 */
record NetworkProbes(EntryChanges changes, int input) implements EntryProbes.Probes {
    @Override
    public double base() {
        return changes.loss();
    }

    @Override
    public EntryProbes.Result probe(int tensor, int[] entries, double[] values) {
        EntryChanges.Losses losses =
                tensor == input ? changes.ofInput(entries, values) : changes.ofTensor(tensor, entries, values);
        return new EntryProbes.Result(losses.values(), losses.samePattern());
    }
}
