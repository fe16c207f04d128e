package io.github.nnmaven.gradcheck;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Points next to a point: a few units in the last place away, and a little farther in several directions.
 *
 * @param around the point
 * @param seed   of the directions
 */
record NearbyPoints(Neighbourhood around, long seed) {
    private static final int ROUNDINGS = 3;
    private static final int ROUNDINGS_ON_GRID = 8;
    /** How many of the farther points, at their end, are reached by random moves. */
    static final int RANDOM_DIRECTIONS = 6;

    private static final int NEAREST = -52;
    private static final int FARTHEST = -30;
    private static final int NEAREST_ON_GRID = -21;
    private static final int FARTHEST_ON_GRID = -17;
    /** Longest move relative to an entry itself. */
    private static final double SMALL = 0x1p-20;

    /** Visits them all, those a few ulps away first. */
    void visit(Consumer<double[][]> rounding, Consumer<double[][]> limit) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < (around.space().isGrid() ? ROUNDINGS_ON_GRID : ROUNDINGS); k++) {
            rounding.accept(unitsInTheLastPlace(random));
        }
        for (int sign : new int[] {1, -1}) {
            limit.accept(graded(sign, 0));
            limit.accept(graded(sign, 1));
        }
        for (int k = 0; k < RANDOM_DIRECTIONS; k++) {
            limit.accept(randomly(random));
        }
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
    double[][] graded(int sign, int last) {
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
}
