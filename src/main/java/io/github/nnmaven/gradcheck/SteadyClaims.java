package io.github.nnmaven.gradcheck;

import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Withdraws accusations whose claim is not steady around the point, because it is rounded coarsely or because the claimed
 * gradient may jump there: such entries need {@link KinkReview}, one by one.
 *
 * @param around  the point
 * @param rule    when a claim is off
 * @param accused by the index of the tensor
 */
record SteadyClaims(Neighbourhood around, BoundedRule rule, Map<Integer, PathVerdicts> accused) {
    /** Compares the claims at all points around, of which one is kept at a time. */
    void review(long seed) {
        if (accused.values().stream().allMatch(verdicts -> verdicts.accusedEntries().length == 0)) {
            return;
        }
        new NearbyPoints(around, seed)
                .visit(
                        p -> withdraw(around.gradientAt(p), this::isWithinRounding),
                        p -> withdraw(around.gradientAt(p), SteadyClaims::mayJump));
    }

    private void withdraw(double[][] there, Doubt doubt) {
        accused.forEach((tensor, verdicts) -> {
            IntPredicate isInDoubt = entry -> doubt.of(
                    around.claimed(tensor, entry),
                    around.scaled(there[tensor][entry]),
                    verdicts.numeric()[entry],
                    verdicts.error()[entry]);
            for (int entry = 0; entry < verdicts.accused().length; entry++) {
                if (verdicts.accused()[entry] && isInDoubt.test(entry)) {
                    verdicts.withdraw(entry);
                }
            }
        });
    }

    private boolean isWithinRounding(double a, double there, double numeric, double error) {
        double whole = error + NearbyGradients.rounding(there - a);
        return !(Math.abs(a - numeric) > rule.bound(a, numeric, whole));
    }

    private static boolean mayJump(double a, double there, double numeric, double error) {
        return NearbyGradients.mayJump(a, there, Math.abs(a - numeric));
    }

    /** Whether the claim next to the point leaves it open whether that at the point is wrong. */
    @FunctionalInterface
    private interface Doubt {
        boolean of(double claimed, double there, double numeric, double error);
    }
}
