package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Entries at kinks, all together. Each claim may lie between the one-sided derivatives of its own entry while together they
 * are the gradient of no piece: where two entries tie for a maximum, a claim of 1 for both. Along the direction in which
 * every such claim raises the value the function may be smooth; then it says what they must add up to.
 *
 * <p>Claims that are found again a little away, where there is no kink, are those of a piece and are left alone.
 */
final class JointKinks {
    private static final int STEP = -20;
    private static final String TOGETHER =
            "at a kink; together with the other entries there the claimed values are the gradient of no piece";

    private final Neighbourhood around;
    private final NearbyGradients near;
    private final BoundedRule rule;

    JointKinks(Neighbourhood around, NearbyGradients near, BoundedRule rule) {
        this.around = around;
        this.near = near;
        this.rule = rule;
    }

    /** The drafts, in their order, with mismatches for kinks that cannot be right together. */
    List<Draft> review(List<Draft> drafts) {
        List<Draft> kinks = drafts.stream().filter(JointKinks::claimsSomething).toList();
        if (kinks.size() < 2 || isPiece(kinks) || !isWrong(kinks)) {
            return drafts;
        }
        List<Draft> result = new ArrayList<>(drafts);
        result.replaceAll(draft ->
                kinks.contains(draft) ? draft.with(draft.finding().as(EntryVerdict.MISMATCHED, TOGETHER)) : draft);
        return result;
    }

    private static boolean claimsSomething(Draft draft) {
        return draft.is(EntryVerdict.KINK) && draft.finding().claimed() != 0;
    }

    /** Whether the same is claimed at some point around, in particular where all these entries went the same way. */
    private boolean isPiece(List<Draft> kinks) {
        if (near.hasAll(kinks)) {
            return true;
        }
        double[][] up = direction(kinks, false, 1);
        double[][] uphill = direction(kinks, true, 1);
        return isClaimedAgain(kinks, up, 1)
                || isClaimedAgain(kinks, up, -1)
                || isClaimedAgain(kinks, uphill, 1)
                || isClaimedAgain(kinks, uphill, -1);
    }

    private boolean isClaimedAgain(List<Draft> kinks, double[][] direction, int sign) {
        double[][] moved = around.inside(around.moved(direction, sign * Math.scalb(1.0, STEP)));
        return near.isSame(around.gradientAt(moved), kinks);
    }

    /** @param spread how much farther the last of them moves than the first, so that a tie does not stay one */
    private double[][] direction(List<Draft> kinks, boolean uphill, double spread) {
        double[][] direction = Arrays.stream(around.point())
                .map(tensor -> new double[tensor.length])
                .toArray(double[][]::new);
        for (int k = 0; k < kinks.size(); k++) {
            Draft kink = kinks.get(k);
            double sign = uphill ? Math.signum(kink.finding().claimed()) : 1;
            direction[kink.tensor()][kink.entry()] =
                    sign * around.scale(kink.tensor(), kink.entry()) * (1 + spread * k / kinks.size());
        }
        return direction;
    }

    /** Whether the function is smooth along the claims and changes otherwise than they say. */
    private boolean isWrong(List<Draft> kinks) {
        double[][] uphill = direction(kinks, true, 0);
        double claimed = kinks.stream()
                .mapToDouble(k -> Math.abs(k.finding().claimed()) * around.scale(k.tensor(), k.entry()))
                .sum();
        double h = Math.scalb(1.0, STEP);
        double right = (around.valueAt(around.moved(uphill, h)) - around.value()) / h;
        double left = (around.value() - around.valueAt(around.moved(uphill, -h))) / h;
        double error = 4 * around.noise().at(Math.abs(around.value())) / h + Math.max(rule.rtol(), 4 * h) * claimed;
        boolean smooth = Math.abs(right - left) <= error;
        return smooth && Math.abs((right + left) / 2 - claimed) > 4 * error;
    }
}
