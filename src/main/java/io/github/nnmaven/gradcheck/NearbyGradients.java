package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The claimed gradient at points next to the point: a few units in the last place away, which shows its own rounding, and a
 * little farther in several directions, which shows whether it jumps there. Of each gradient only those entries are kept that
 * are asked about.
 */
final class NearbyGradients {
    private static final int ROUNDINGS = 3;
    private static final int ROUNDINGS_ON_GRID = 8;
    private static final int RANDOM_DIRECTIONS = 6;
    private static final int NEAREST = -52;
    private static final int FARTHEST = -30;
    private static final int NEAREST_ON_GRID = -21;
    private static final int FARTHEST_ON_GRID = -17;
    /** How much of a difference a jump must explain. */
    private static final double PART = 0.1;

    private static final double PART_ON_GRID = 0.5;
    private static final double JUMP = 1e-4;
    /** Longest move relative to an entry itself. */
    private static final double SMALL = 0x1p-20;

    private final Neighbourhood around;
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
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < (around.space().isGrid() ? ROUNDINGS_ON_GRID : ROUNDINGS); k++) {
            roundings.add(kept(unitsInTheLastPlace(random)));
        }
        for (int sign : new int[] {1, -1}) {
            limits.add(kept(graded(sign, 0)));
            limits.add(kept(graded(sign, 1)));
        }
        for (int k = 0; k < RANDOM_DIRECTIONS; k++) {
            limits.add(kept(randomly(random)));
        }
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

    private double[][] unitsInTheLastPlace(SplittableRandom random) {
        double[][] moved = around.point();
        for (int t = 0; t < moved.length; t++) {
            for (int i = 0; i < moved[t].length; i++) {
                double unit = around.space().isGrid() ? around.spacing(t, i) : Math.ulp(moved[t][i]);
                moved[t][i] += unit * random.nextInt(-2, 3) * (moved[t][i] == 0 ? 0 : 1);
            }
        }
        return around.inside(moved);
    }

    /**
     * Later tensors are moved farther, so that they decide on which side of its kink each later unit comes to lie.
     *
     * @param last tensors at the end that belong before all others, such as the input of a network
     */
    private double[][] graded(int sign, int last) {
        double[][] moved = around.point();
        for (int t = 0; t < moved.length; t++) {
            int order = (t + last) % moved.length;
            int exponent = nearest() + (farthest() - nearest()) * order / moved.length;
            for (int i = 0; i < moved[t].length; i++) {
                moved[t][i] += near(moved[t][i], Math.scalb(sign * around.scale(t, i), exponent));
            }
        }
        return around.inside(moved);
    }

    /** A move that leaves an entry what it is, however large the others of its tensor are. */
    private static double near(double x, double d) {
        return x == 0 ? d : Math.copySign(Math.min(Math.abs(d), SMALL * Math.abs(x)), d);
    }

    private int nearest() {
        return around.space().isGrid() ? NEAREST_ON_GRID : NEAREST;
    }

    private int farthest() {
        return around.space().isGrid() ? FARTHEST_ON_GRID : FARTHEST;
    }

    private double[][] randomly(SplittableRandom random) {
        double[][] moved = around.point();
        for (int t = 0; t < moved.length; t++) {
            double[] direction = around.direction(t, random);
            for (int i = 0; i < moved[t].length; i++) {
                moved[t][i] += near(moved[t][i], Math.scalb(direction[i], farthest()));
            }
        }
        return around.inside(moved);
    }

    /** Allowance for the rounding of a claimed derivative: four times the largest change a few ulps away. */
    double rounding(int tensor, int entry) {
        double a = around.gradient()[tensor][entry];
        int index = index(tensor, entry);
        double largest = roundings.stream()
                .mapToDouble(g -> Math.abs(g[index] - a))
                .max()
                .orElseThrow();
        return around.scaled(4 * largest);
    }

    /** Whether all of these claims are found again at a point around that no two entries reach by the same move. */
    boolean hasAll(List<Draft> drafts) {
        return limits.subList(limits.size() - RANDOM_DIRECTIONS, limits.size()).stream()
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
            double[][] moved = graded(sign, 0);
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
}
