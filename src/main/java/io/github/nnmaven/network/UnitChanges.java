package io.github.nnmaven.network;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Losses of single examples after one number inside the network is set to another value: an output of a stage, or an entry of
 * the input, for one example.
 *
 * <p>With {@code f = β + Ω·h} and a loss {@code L = Σₑ Lₑ} over examples that nothing after {@code f} couples, the entry {@code
 * Ω[i,j]} acts through {@code f[i,e]} alone: {@code ∂L/∂Ω[i,j] = Σₑ ∂Lₑ/∂f[i,e] · h[j,e]} and {@code ∂L/∂β[i] = Σₑ
 * ∂Lₑ/∂f[i,e]}. So units × examples numbers tell what units × inputs entries do.
 *
 * <p>The arithmetic is that of {@link EntryChanges}: a number set to its own value gives exactly {@link #share}. Immutable; may
 * be used from several threads at once.
 */
public final class UnitChanges {
    private final BasePoint base;
    private final @Nullable EachExample exit;
    private final double[] shares;
    private final int first;

    private UnitChanges(BasePoint base, @Nullable EachExample exit) {
        this.base = base;
        this.exit = exit;
        this.shares = exit == null ? new double[0] : exit.shares();
        this.first = exit == null ? base.stages() + 1 : firstSeparate(base);
    }

    /**
     * Evaluates the base point.
     *
     * @param parameters one matrix for each of {@link Network#tensors}; kept, and not to be changed afterwards
     * @param input      features × examples
     * @param target     outputs × examples
     * @throws IllegalArgumentException if a shape does not fit
     */
    public static UnitChanges around(
            Network network, List<RealMatrix> parameters, RealMatrix input, RealMatrix target) {
        BasePoint base = new BasePoint(network, parameters, input, target);
        EachExample exit =
                network.loss() instanceof SeparableLoss loss ? new EachExample(base, loss, target.getData()) : null;
        return new UnitChanges(base, exit);
    }

    private static int firstSeparate(BasePoint base) {
        int place = base.stages();
        while (place > 0 && (base.isLinear(place - 1) || base.activation(place - 1) != null)) {
            place--;
        }
        return place;
    }

    /**
     * Whether nothing behind a place couples the examples. Layers other than {@link Linear} and {@link Elementwise} are not
     * looked into and count as coupling; so does a loss that is not {@link SeparableLoss}.
     *
     * @param place 0 is the input of the network, {@code s + 1} the output of stage {@code s}
     */
    public boolean isSeparateFrom(int place) {
        return place >= first;
    }

    /** Number of examples. */
    public int examples() {
        return base.examples();
    }

    /** The numbers at a place, rows × examples; a copy. */
    public double[][] values(int place) {
        return Arrays.stream(base.values(place)).map(double[]::clone).toArray(double[][]::new);
    }

    /** Part of one example in the loss at the base point; NaN when the loss has no such parts. */
    public double share(int example) {
        return exit == null ? Double.NaN : shares[example];
    }

    /**
     * Parts of single examples in the loss after changes, one for each.
     *
     * @param place    separate from there on
     * @param units    row at that place, one for each change
     * @param examples column at that place
     * @param values   what the number there is set to
     * @throws IllegalArgumentException if examples are coupled behind the place
     */
    public EntryChanges.Losses at(int place, int[] units, int[] examples, double[] values) {
        if (exit == null || !isSeparateFrom(place)) {
            throw new IllegalArgumentException("examples are coupled behind place " + place);
        }
        double[] unchanged = Arrays.stream(examples).mapToDouble(this::share).toArray();
        MovedUnits moved = new MovedUnits(base, place, unchanged, exit);
        for (int p = 0; p < units.length; p++) {
            moved.add(p, units[p], examples[p], values[p]);
        }
        return moved.losses();
    }
}
