package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Whether a function has no kink at a point, as far as its slopes on both sides along some random directions tell. */
final class Smoothness {
    private static final int DIRECTIONS = 6;
    private static final int STEP = -20;

    private final Neighbourhood around;
    private final long seed;

    Smoothness(Neighbourhood around, long seed) {
        this.around = around;
        this.seed = seed;
    }

    /**
     * Whether right and left slopes agree along every direction, and noise hides no kink.
     *
     * @param limit of their difference, in the function's own units: the directions are as long as the entries are large
     */
    boolean isSmooth(double limit) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean smooth = true;
        for (int k = 0; k < DIRECTIONS && smooth; k++) {
            double[][] direction = new double[around.tensors().size()][];
            Arrays.setAll(direction, t -> around.direction(t, random));
            smooth = isSmooth(direction, limit);
        }
        return smooth;
    }

    private boolean isSmooth(double[][] direction, double limit) {
        double h = Math.scalb(1.0, STEP);
        double right = (around.valueAt(around.moved(direction, h)) - around.value()) / h;
        double left = (around.value() - around.valueAt(around.moved(direction, -h))) / h;
        double noise = 4 * around.noise().at(Math.abs(around.value())) / h;
        return Math.abs(right - left) + noise <= limit;
    }
}
