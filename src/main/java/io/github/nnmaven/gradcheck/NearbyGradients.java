package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The claimed gradient at points next to the point: a few units in the last place away, which shows its own rounding, and a
 * little farther in several directions, which shows whether it jumps there. Of each gradient only those entries are kept that
 * are asked about.
 */
final class NearbyGradients {
    /** How much of a difference a jump must explain. */
    private static final double PART = 0.1;

    private static final double PART_ON_GRID = 0.5;
    private static final double JUMP = 1e-4;
    private static final double ROUNDING = 4;

    private final Neighbourhood around;
    private final NearbyPoints points;
    private final long[] places;
    private final List<double[]> roundings = new ArrayList<>();
    private final List<double[]> limits = new ArrayList<>();

    /** @param drafts about whose entries will be asked */
    NearbyGradients(Neighbourhood around, long seed, List<Draft> drafts) {
        this.around = around;
        this.places = drafts.stream()
                .mapToLong(d -> place(d.tensor(), d.entry()))
                .sorted()
                .distinct()
                .toArray();
        this.points = new NearbyPoints(around, seed);
        points.visit(p -> roundings.add(kept(p)), p -> limits.add(kept(p)));
    }

    private static long place(int tensor, int entry) {
        return (long) tensor << Integer.SIZE | entry;
    }

    private int index(int tensor, int entry) {
        return Arrays.binarySearch(places, place(tensor, entry));
    }

    /** What is claimed at a point for the entries that are asked about. */
    private double[] kept(double[][] point) {
        double[][] gradient = around.gradientAt(point);
        return Arrays.stream(places)
                .mapToDouble(p -> gradient[(int) (p >>> Integer.SIZE)][(int) p])
                .toArray();
    }

    /** Allowance for the rounding of a claimed derivative: four times the largest change a few ulps away. */
    double rounding(int tensor, int entry) {
        double a = around.gradient()[tensor][entry];
        int index = index(tensor, entry);
        double largest = roundings.stream()
                .mapToDouble(g -> Math.abs(g[index] - a))
                .max()
                .orElseThrow();
        return around.scaled(rounding(largest));
    }

    /** Whether all of these claims are found again at a point around that no two entries reach by the same move. */
    boolean hasAll(List<Draft> drafts) {
        return limits.subList(limits.size() - NearbyPoints.RANDOM_DIRECTIONS, limits.size()).stream()
                .anyMatch(claims ->
                        drafts.stream().allMatch(draft -> isSame(claims[index(draft.tensor(), draft.entry())], draft)));
    }

    /** Whether these are the claims of the drafts, but for what a gradient changes over so short a way. */
    boolean isSame(double[][] claims, List<Draft> drafts) {
        return drafts.stream().allMatch(draft -> isSame(claims[draft.tensor()][draft.entry()], draft));
    }

    private boolean isSame(double claim, Draft draft) {
        double a = draft.finding().claimed();
        return Math.abs(around.scaled(claim) - a) <= JUMP * Math.abs(a);
    }

    /** Smallest claim around. */
    double lowest(int tensor, int entry) {
        int index = index(tensor, entry);
        return around.scaled(limits.stream().mapToDouble(g -> g[index]).min().orElseThrow());
    }

    /** Largest claim around. */
    double highest(int tensor, int entry) {
        int index = index(tensor, entry);
        return around.scaled(limits.stream().mapToDouble(g -> g[index]).max().orElseThrow());
    }

    /** Whether the claim jumps also when all entries but this one are moved: it lies on the kinks of others. */
    boolean jumpsByOthers(int tensor, int entry) {
        double a = around.gradient()[tensor][entry];
        for (int sign : new int[] {1, -1}) {
            double[][] moved = points.graded(sign, 0);
            moved[tensor][entry] = around.at(tensor, entry);
            double there = around.gradientAt(moved)[tensor][entry];
            if (!(Math.abs(there - a) <= JUMP * Math.max(Math.abs(there), Math.abs(a)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the claim jumps at the point, and so far that this may explain a difference. Over these distances a smooth
     * gradient changes by about 1e-9 of the others' size.
     *
     * @param difference {@code |a − n|}
     */
    boolean jumps(int tensor, int entry, double difference) {
        double a = around.claimed(tensor, entry);
        double low = Math.min(a, lowest(tensor, entry));
        double high = Math.max(a, highest(tensor, entry));
        double size = Math.max(Math.abs(low), Math.abs(high));
        double part = around.space().isGrid() ? PART_ON_GRID : PART;
        return high - low > JUMP * size && high - low > part * difference;
    }

    /**
     * Whether one claim next to the point may belong to claims of which {@link #jumps} says that they jump: half of what those
     * need.
     *
     * @param a          claimed at the point
     * @param there      claimed next to it
     * @param difference {@code |a − n|}
     */
    static boolean mayJump(double a, double there, double difference) {
        double moved = 2 * Math.abs(there - a);
        return !(moved <= JUMP * Math.abs(a)) && !(moved <= PART * difference);
    }

    /** Allowance for the rounding of a claim that is this different a few ulps away. */
    static double rounding(double change) {
        return ROUNDING * Math.abs(change);
    }
}
