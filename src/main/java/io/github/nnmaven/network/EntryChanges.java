package io.github.nnmaven.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Losses of a network after one entry of one parameter tensor, or of the input, is set to another value and everything else
 * stays: many such changes in one call, much faster than one forward pass each.
 *
 * <p>Around the base point, which is evaluated once, a change {@code δ} of {@code Ω_k[i,j]} moves one row of {@code f_k}:
 * {@code f_k[i,·] + δ·h_k[j,·]}; of {@code β_k[i]}: {@code f_k[i,·] + δ}; of the input: one number. Then
 *
 * <ul>
 *   <li>only the stages after the change are evaluated;
 *   <li>where the next activations are bit for bit those of the base point (a dead unit, a zero input, {@code δ = 0}),
 *       nothing is evaluated any more, and a change without any moved example has the base loss;
 *   <li>the next linear layer gets {@code f + Ω[·,i]·(h′ − h)};
 *   <li>from there on the moved examples of many changes run as columns of one matrix.
 * </ul>
 *
 * The arithmetic of a column is that of {@link Linear} and {@link Elementwise}, in the same order, so an entry set to its own
 * value gives exactly {@link #loss}; a moved sum is rounded once more than a sum from scratch, which is at most one ulp of it.
 * Layers of other classes may couple examples: from the first of them on, each change is evaluated by {@link Layer#forward} on
 * the whole batch.
 *
 * <p>Immutable; may be used from several threads at once.
 */
public final class EntryChanges {
    private final BasePoint base;

    private EntryChanges(BasePoint base) {
        this.base = base;
    }

    /**
     * Losses after changes, one for each.
     *
     * @param values      losses of the whole batch
     * @param samePattern whether every activation of every example, and every term of the loss, is on the same piece as at
     *     the base point ({@link Activation#piece}, {@link Loss#piece}); layers of other classes are not looked into
     */
    public record Losses(double[] values, boolean[] samePattern) {}

    /**
     * Evaluates the base point.
     *
     * @param parameters one matrix for each of {@link Network#tensors}; kept, and not to be changed afterwards
     * @param input      features × examples
     * @param target     outputs × examples
     * @throws IllegalArgumentException if a shape does not fit
     */
    public static EntryChanges around(
            Network network, List<RealMatrix> parameters, RealMatrix input, RealMatrix target) {
        return new EntryChanges(new BasePoint(network, parameters, input, target));
    }

    /** The loss at the base point. */
    public double loss() {
        return base.loss();
    }

    /**
     * Losses with one entry of one parameter tensor changed.
     *
     * @param tensor  index into {@link Network#tensors}
     * @param entries row-major index of the entry, one for each change
     * @param values  what the entry is set to, one for each change
     */
    public Losses ofTensor(int tensor, int[] entries, double[] values) {
        requireSameLength(entries, values);
        int stage = base.network().tensors().get(tensor).stage();
        return base.isLinear(stage)
                ? ofLinear(stage, tensor, entries, values)
                : ofOtherLayer(stage, tensor, entries, values);
    }

    /** Losses with one entry of the network's input (row-major, features × examples) changed. */
    public Losses ofInput(int[] entries, double[] values) {
        return ofPlace(0, entries, values);
    }

    /**
     * Losses with one entry of what a stage puts out (row-major, units × examples) changed.
     *
     * @param stage index into {@link Network#stages}
     */
    public Losses ofOutput(int stage, int[] entries, double[] values) {
        return ofPlace(stage + 1, entries, values);
    }

    private Losses ofPlace(int place, int[] entries, double[] values) {
        requireSameLength(entries, values);
        MovedUnits moved = new MovedUnits(base, place, entries.length);
        for (int p = 0; p < entries.length; p++) {
            moved.add(p, entries[p] / base.examples(), entries[p] % base.examples(), values[p]);
        }
        return moved.losses();
    }

    /**
     * The loss with any number of entries moved at once, by a plain {@link Network#forward}; a list of one.
     *
     * @param parameters one matrix for each of {@link Network#tensors}
     */
    public Losses at(List<RealMatrix> parameters, RealMatrix input) {
        Evaluation all = new Evaluation(base, 0);
        List<Pass> passes = base.network().forward(parameters, input).passes();
        RealMatrix x = input;
        for (int s = 0; s < passes.size(); s++) {
            all.comparePieces(s, x);
            x = passes.get(s).output();
        }
        return new Losses(new double[] {all.lossOf(x)}, new boolean[] {all.samePattern()});
    }

    private Losses ofLinear(int stage, int tensor, int[] entries, double[] values) {
        RealMatrix old = base.parameters().get(tensor);
        boolean weights = tensor == base.firstTensor(stage);
        double[][] f = base.values(stage + 1);
        double[][] h = base.values(stage);
        MovedUnits moved = new MovedUnits(base, stage + 1, entries.length);
        int columns = old.getColumnDimension();
        for (int p = 0; p < entries.length; p++) {
            int row = entries[p] / columns;
            int column = entries[p] % columns;
            double delta = values[p] - old.getEntry(row, column);
            for (int e = 0; e < base.examples() && delta != 0; e++) {
                moved.add(p, row, e, f[row][e] + (weights ? delta * h[column][e] : delta));
            }
        }
        return moved.losses();
    }

    private Losses ofOtherLayer(int stage, int tensor, int[] entries, double[] values) {
        double[] losses = new double[entries.length];
        boolean[] same = new boolean[entries.length];
        for (int p = 0; p < entries.length; p++) {
            List<RealMatrix> parameters = new ArrayList<>(base.parametersOf(stage));
            int index = tensor - base.firstTensor(stage);
            RealMatrix changed = parameters.get(index).copy();
            int columns = changed.getColumnDimension();
            changed.setEntry(entries[p] / columns, entries[p] % columns, values[p]);
            parameters.set(index, changed);
            Evaluation rest = new Evaluation(base, stage + 1);
            Pass pass = base.layer(stage).forward(base.matrix(stage), parameters);
            losses[p] = rest.loss(pass.output());
            same[p] = rest.samePattern();
        }
        return new Losses(losses, same);
    }

    private static void requireSameLength(int[] entries, double[] values) {
        if (entries.length != values.length) {
            throw new IllegalArgumentException(entries.length + " entries, but " + values.length + " values");
        }
    }
}
