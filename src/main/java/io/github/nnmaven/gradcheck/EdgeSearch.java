package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Derivative where the function exists on one side of the point only: at, or very near, the edge of its domain, whether
 * that is declared or shows as NaN. Steps are eight times shorter each; what the derivative still changes from one step to the
 * next belongs to its error, so that a derivative that is reached like {@code √h} has the error it deserves.
 */
final class EdgeSearch {
    /** What the point itself and a repetition by other points use. */
    static final OneSidedFormula FIRST = new OneSidedFormula(4, 4);

    static final OneSidedFormula SECOND = new OneSidedFormula(7, 4);

    private static final int STEPS = 8;
    private static final double LONGEST = 64;
    /** Bounds the rest of a geometric series whose terms shrink by {@link #SHRINKING}. */
    private static final double REST = 4;
    /** Ratio of successive changes from which on there is no limit in sight. */
    private static final double SHRINKING = 0.7;

    private final Neighbourhood around;
    private final int tensor;
    private final int entry;
    private final OneSidedFormula formula;

    EdgeSearch(Neighbourhood around, int tensor, int entry, OneSidedFormula formula) {
        this.around = around;
        this.tensor = tensor;
        this.entry = entry;
        this.formula = formula;
    }

    /**
     * What was found.
     *
     * @param estimate with the smallest error
     * @param hasLimit whether the slopes settle as the step shrinks
     */
    record OneSided(Estimate estimate, boolean hasLimit) {}

    /** The estimate from the side with more room; from the other where the function is not finite there; null if on neither. */
    @Nullable
    OneSided find() {
        Space space = around.space();
        double x = around.at(tensor, entry);
        double up = space.room(tensor, entry, x, true);
        double down = space.room(tensor, entry, x, false);
        OneSided first = up >= down ? from(1, up) : from(-1, down);
        return first != null ? first : up >= down ? from(-1, down) : from(1, up);
    }

    private @Nullable OneSided from(int side, double room) {
        double longest = Math.min(room, LONGEST * StepSearch.firstStep(around.scale(tensor, entry)));
        double shortest = 8 * around.spacing(tensor, entry);
        Estimate[] found = new Estimate[STEPS];
        int count = 0;
        for (double h = StepSearch.powerOfTwo(longest); count < STEPS && h > 0 && h >= shortest; h /= 8) {
            Estimate next = formula.at(around, tensor, entry, side * h);
            if (Double.isFinite(next.value())) {
                found[count++] = next;
            } else if (count > 0) {
                break;
            }
            if (h < Double.MIN_NORMAL * 64) {
                break;
            }
        }
        return best(Arrays.copyOf(found, count));
    }

    private static @Nullable OneSided best(Estimate[] found) {
        OneSided best = null;
        for (int k = 0; k + 1 < found.length; k++) {
            double change = change(found, k);
            Estimate plain = found[k];
            Estimate whole = new Estimate(
                    plain.value(), plain.truncation() + REST * change, plain.rounding(), 0, 0, plain.step());
            if (best == null || whole.error() < best.estimate().error()) {
                best = new OneSided(whole, !isSlow(found, k - 1) && !isSlow(found, k));
            }
        }
        return best;
    }

    /** Whether the change after the {@code k}-th step is hardly less than the one before. */
    private static boolean isSlow(Estimate[] found, int k) {
        return k >= 0
                && k + 2 < found.length
                && change(found, k) > 0
                && change(found, k + 1) >= SHRINKING * change(found, k);
    }

    /** What the value changes with the next shorter step, beyond rounding. */
    private static double change(Estimate[] found, int k) {
        double difference = Math.abs(found[k].value() - found[k + 1].value());
        return Math.max(0, difference - found[k].rounding() - found[k + 1].rounding());
    }
}
