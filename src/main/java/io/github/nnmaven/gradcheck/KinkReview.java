package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Decides on entries that do not agree, or lie on a kink.
 *
 * <p>A mismatch is repeated by a second scheme. If it stays, and the claimed gradient jumps at the point, then the point
 * lies where pieces meet: backpropagation may claim the value of any piece, also of one that cannot be reached along one
 * entry alone (a chain of ReLUs that are all exactly at 0). The claim is accepted there if it lies between the one-sided
 * derivatives or between the claims around, and the entry is checked once more, by the full rule, at two points nudged off
 * the kinks, to one side and to the other.
 */
final class KinkReview {
    private static final int NUDGE = -7;
    /** Part of a difference that all else must agree within. */
    private static final double LONELY = 1e-3;
    /** Evaluations that the review of one entry may be expected to take. */
    private static final int EXPECTED = 32;
    /** Evaluations that all of them may take together: noise along other lines. */
    private static final int SHARED = 256;

    private static final String AROUND = "at a kink, and the claimed value is none of those around it";

    private final Neighbourhood around;
    private final BoundedRule rule;
    private final Rations rations;
    private final long seed;
    private long evaluations;

    KinkReview(Neighbourhood around, BoundedRule rule, Rations rations, long seed) {
        this.around = around;
        this.rule = rule;
        this.rations = rations;
        this.seed = seed;
    }

    /** Whether an entry needs a review. */
    static boolean needed(Draft draft) {
        return draft.is(EntryVerdict.MISMATCHED) || draft.is(EntryVerdict.KINK);
    }

    /** Final verdicts on mismatches and kinks, in their order. */
    List<Draft> review(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        PointCheck check = new PointCheck(around, rule);
        NearbyGradients near = new NearbyGradients(around, seed, drafts);
        List<Draft> settled = together(near, settled(check, near, drafts));
        List<Draft> kinks = settled.stream().filter(this::isAtKink).toList();
        if (kinks.isEmpty()) {
            return settled;
        }
        List<Draft> again = again(again(kinks, 1), -1);
        List<Draft> result = new ArrayList<>(settled);
        int next = 0;
        for (int k = 0; k < result.size(); k++) {
            if (isAtKink(result.get(k))) {
                result.set(k, again.get(next++));
            }
        }
        return result;
    }

    /** What cannot be confirmed is no accusation. */
    private List<Draft> settled(PointCheck check, NearbyGradients near, List<Draft> drafts) {
        long shared = Math.min(SHARED, rations.budget().left() / 2);
        List<Optional<Draft>> paid =
                rations.map(drafts.size(), EXPECTED, shared, k -> settle(check, near, drafts.get(k)));
        return IntStream.range(0, drafts.size())
                .mapToObj(k -> paid.get(k).orElseGet(() -> unconfirmed(drafts.get(k))))
                .toList();
    }

    private static Draft unconfirmed(Draft draft) {
        return draft.is(EntryVerdict.MISMATCHED)
                ? draft.with(draft.finding().as(EntryVerdict.UNVERIFIABLE, Finding.UNCONFIRMED))
                : draft;
    }

    private List<Draft> together(NearbyGradients near, List<Draft> alone) {
        try {
            return new JointKinks(around, near, rule).review(alone);
        } catch (BudgetException end) {
            return alone;
        }
    }

    private boolean isAtKink(Draft draft) {
        return draft.is(EntryVerdict.KINK) || AROUND.equals(draft.finding().reason());
    }

    private Draft settle(PointCheck check, NearbyGradients near, Draft draft) {
        if (!draft.is(EntryVerdict.MISMATCHED)) {
            return draft;
        }
        Finding finding = draft.finding();
        if (!draft.kinked()) {
            finding = check.confirm(draft, jumps(near, draft) ? 0 : near.rounding(draft.tensor(), draft.entry()));
        }
        return draft.with(finding.is(EntryVerdict.MISMATCHED) ? excuse(near, draft, finding) : finding);
    }

    /**
     * A kink of the claimed gradient excuses a difference, unless it is one of this entry alone, and the claim is not
     * between the one-sided derivatives.
     */
    private Finding excuse(NearbyGradients near, Draft draft, Finding finding) {
        if (!jumps(near, draft)) {
            return finding;
        }
        double low = near.lowest(draft.tensor(), draft.entry());
        double high = near.highest(draft.tensor(), draft.entry());
        double slack = rule.rtol() * Math.max(Math.abs(low), Math.abs(high));
        double a = finding.claimed();
        if (low - slack <= a && a <= high + slack) {
            return finding.as(EntryVerdict.KINK, "at a kink; the claimed value is that of a piece next to it");
        }
        boolean simple = draft.kinked() && !near.jumpsByOthers(draft.tensor(), draft.entry());
        return simple || isLonely(near, draft, finding) ? finding : finding.as(EntryVerdict.UNVERIFIABLE, AROUND);
    }

    /** Whether all claims around agree with the numeric derivative, only this one does not, and there is no kink at all. */
    private boolean isLonely(NearbyGradients near, Draft draft, Finding finding) {
        double part = LONELY * Math.abs(finding.claimed() - finding.numeric());
        double low = near.lowest(draft.tensor(), draft.entry());
        double high = near.highest(draft.tensor(), draft.entry());
        boolean agreed = finding.numeric() - part <= low && high <= finding.numeric() + part;
        return agreed
                && !around.space().isGrid()
                && new Smoothness(around, seed).isSmooth(part * around.scale(draft.tensor(), draft.entry()));
    }

    private static boolean jumps(NearbyGradients near, Draft draft) {
        Finding finding = draft.finding();
        return near.jumps(draft.tensor(), draft.entry(), Math.abs(finding.claimed() - finding.numeric()));
    }

    /** A nudged point outside the function's domain says nothing about the kinks. */
    private List<Draft> again(List<Draft> kinks, int side) {
        try {
            Neighbourhood moved = nudged(side);
            PointCheck check = new PointCheck(moved, rule);
            NearbyGradients near = new NearbyGradients(moved, seed, kinks);
            try {
                List<Optional<Draft>> paid = rations.map(
                        kinks.size(),
                        EXPECTED,
                        0,
                        k -> isAtKink(kinks.get(k)) ? again(check, near, kinks.get(k)) : kinks.get(k));
                return IntStream.range(0, kinks.size())
                        .mapToObj(k -> paid.get(k).orElse(kinks.get(k)))
                        .toList();
            } finally {
                evaluations += moved.evaluations();
            }
        } catch (EvaluationException | BudgetException outside) {
            return kinks;
        }
    }

    private Draft again(PointCheck check, NearbyGradients near, Draft kink) {
        Draft draft = check.drafts(kink.tensor(), new int[] {kink.entry()}).get(0);
        if (!draft.is(EntryVerdict.MISMATCHED) || draft.kinked() || jumps(near, draft)) {
            return kink;
        }
        Finding confirmed = check.confirm(draft, near.rounding(draft.tensor(), draft.entry()));
        return confirmed.is(EntryVerdict.MISMATCHED)
                ? kink.with(confirmed
                        .by(Evidence.NUDGED)
                        .as(EntryVerdict.MISMATCHED, "both values are those at a point nudged off a kink"))
                : kink;
    }

    private Neighbourhood nudged(int side) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] direction = new double[around.tensors().size()][];
        Arrays.setAll(direction, t -> around.direction(t, random));
        double[][] moved = around.inside(around.moved(direction, Math.scalb((double) side, NUDGE)));
        return new Neighbourhood(around.subject(), moved, seed, around.budget());
    }

    /** Evaluations at the nudged points. */
    long evaluations() {
        return evaluations;
    }
}
