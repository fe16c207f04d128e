package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks a large tensor without looking at every entry: the derivative along a random signed direction {@code v} is compared
 * with {@code Σ aᵢvᵢ}; where it differs, halves of the tensor are compared, down to single entries.
 *
 * <p>The directions are {@code ±s·U[½, 1½]}, so that no entry is small and none cancels another exactly. The bound is that of
 * the directional derivative itself, {@code E + rtol·‖a∘v‖₂} and the rounding of the sum, and does not grow with the number
 * of entries as such. Costs about four evaluations a direction, and four for each halving.
 */
final class GroupCheck {
    /** Evaluations that a comparison along one direction may be expected to take. */
    static final int LEAST = 24;

    /** Evaluations that it usually takes. */
    static final int EXPECTED = 6;

    private static final int DIRECTIONS = 2;
    /** Entries that are located in one tensor before the rest is only said to be wrong. */
    private static final int LOCATED = 16;

    private static final double LONGEST_IN_DOMAIN = 0x1p-4;

    private final Neighbourhood around;
    private final BoundedRule rule;
    private final int tensor;
    private final List<Integer> suspects = new ArrayList<>();
    private final Set<Integer> atEdge = new TreeSet<>();
    private double detectable;
    private int directions;
    private boolean wide;
    private boolean unlocated;
    private boolean unpaid;

    GroupCheck(Neighbourhood around, BoundedRule rule, int tensor) {
        this.around = around;
        this.rule = rule;
        this.tensor = tensor;
    }

    /** Difference between claim and value along a direction, and what it may be. */
    private record Gap(double difference, double bound) {
        boolean isWide() {
            return !(Math.abs(difference) <= bound);
        }

        /** What is left for the other half. */
        Gap minus(Gap half) {
            return new Gap(difference - half.difference, bound + half.bound);
        }
    }

    /** Compares along all directions and locates what differs, as far as the budget allows; may be repeated with more of it. */
    void run(long seed) {
        suspects.clear();
        unlocated = false;
        unpaid = false;
        try {
            compare(seed);
        } catch (BudgetException end) {
            unlocated = wide;
            unpaid = wide;
        }
    }

    /** Whether something differs that more evaluations would have pinned to entries. */
    boolean isUnpaid() {
        return unpaid;
    }

    /** Whether it could be compared along one direction at least. */
    boolean isCompared() {
        return directions > 0 || !suspects.isEmpty() || !atEdge.isEmpty();
    }

    private void compare(long seed) {
        SplittableRandom random = new SplittableRandom(seed + tensor);
        int size = around.tensors().get(tensor).size();
        IntStream.range(0, size)
                .filter(i -> !Double.isFinite(around.claimed(tensor, i)))
                .limit(LOCATED)
                .forEach(suspects::add);
        for (int k = 0; k < DIRECTIONS && suspects.isEmpty(); k++) {
            double[] direction = awayFromEdges(around.direction(tensor, random));
            if (atEdge.size() == size) {
                return;
            }
            Gap gap = gap(direction, 0, size);
            directions++;
            detectable = Math.max(detectable, gap.bound() / typical(direction, 0, size));
            wide = gap.isWide();
            if (wide) {
                locate(direction, 0, size, gap);
            }
        }
    }

    /** Entries that have no room for the longest step are left out, and looked at by themselves. */
    private double[] awayFromEdges(double[] direction) {
        for (int i = 0; around.space().isBounded() && i < direction.length; i++) {
            if (!(Math.abs(direction[i]) * LONGEST_IN_DOMAIN <= around.room(tensor, i))) {
                direction[i] = 0;
                atEdge.add(i);
            }
        }
        return direction;
    }

    /** Index of the tensor. */
    int tensor() {
        return tensor;
    }

    /** How many entries are not looked at by themselves. */
    int together() {
        return around.tensors().get(tensor).size() - suspects().length;
    }

    /** Flat indices that differ, at most 16, and those that were left out. */
    int[] suspects() {
        return Stream.concat(suspects.stream(), atEdge.stream())
                .distinct()
                .sorted()
                .mapToInt(i -> i)
                .toArray();
    }

    /** Whether something differs that was not pinned to entries. */
    boolean hasUnlocated() {
        return unlocated;
    }

    /** Relative error of one entry of typical size that is seen. */
    double detectable() {
        return detectable;
    }

    private void locate(double[] direction, int from, int to, Gap gap) {
        if (to - from == 1) {
            suspects.add(from);
        } else if (suspects.size() >= LOCATED) {
            unlocated = true;
        } else {
            int middle = (from + to) >>> 1;
            Gap left = gap(direction, from, middle);
            Gap right = gap.minus(left);
            if (left.isWide()) {
                locate(direction, from, middle, left);
            }
            if (right.isWide()) {
                locate(direction, middle, to, right);
            }
            unlocated |= !left.isWide() && !right.isWide();
        }
    }

    private Gap gap(double[] direction, int from, int to) {
        double claimed = 0;
        double absolute = 0;
        for (int i = from; i < to; i++) {
            double term = around.claimed(tensor, i) * direction[i];
            claimed += term;
            absolute += Math.abs(term);
        }
        double size = typical(direction, from, to) * Math.sqrt(to - from);
        double longest = around.space().isBounded() ? LONGEST_IN_DOMAIN : Double.POSITIVE_INFINITY;
        StepSearch search = new StepSearch(claimed, size, 1, rule.rtol(), around.noise(), 0, longest);
        while (search.isOpen()) {
            search.add(stencil(direction, from, to, search.step()));
        }
        Estimate best = search.best();
        if (best == null) {
            return new Gap(Double.NaN, Double.NaN);
        }
        double rounding = absolute * Math.sqrt(to - from) * 0x1p-52;
        return new Gap(claimed - best.value(), best.error() + rule.rtol() * size + rounding);
    }

    /** Root mean square of {@code aᵢvᵢ}. */
    private double typical(double[] direction, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double term = around.claimed(tensor, i) * direction[i];
            sum += term * term;
        }
        return Math.sqrt(sum / (to - from));
    }

    private Stencil stencil(double[] direction, int from, int to, double h) {
        double[] f = new double[Stencil.OFFSETS.length];
        for (int k = 0; k < f.length; k++) {
            f[k] = around.valueAlong(tensor, direction, from, to, Stencil.OFFSETS[k] * h);
        }
        return new Stencil(h, f[0], f[1], around.value(), f[2], f[3], true, misplaced(from, to));
    }

    /** What it does to a value that each entry is moved to the nearest number of a grid: a random walk, three times over. */
    private double misplaced(int from, int to) {
        double sum = 0;
        for (int i = from; around.space().isGrid() && i < to; i++) {
            double off = around.claimed(tensor, i) * around.spacing(tensor, i);
            sum += off * off;
        }
        return 3 * Math.sqrt(sum);
    }
}
