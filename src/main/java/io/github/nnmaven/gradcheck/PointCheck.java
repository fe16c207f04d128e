package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The bounded verdict on entries at one point, as far as this point alone allows; kinks are left to {@link KinkReview}. */
final class PointCheck {
    private static final String HIDDEN = "the rounding of the value hides a derivative this small";
    private static final String COARSE = "the value is too coarsely rounded to show any change";
    private static final String NOT_SMOOTH = "the function is not smooth enough at any step";
    private static final String NO_LIMIT =
            "at the edge of the domain the slope does not settle however short the step: there is no derivative here";
    /** Room relative to the scale with less of which both sides together are cramped. */
    private static final double NEAR_EDGE = 0.5;
    /** Steps relative to the scale at which a function too steep for the usual ones shows its slope. */
    private static final double[] NEAR = {0x1p-22, 0x1p-34, 0x1p-46};
    /** How many error bounds such a short step, which is mostly noise, must be off to count. */
    private static final double SURE = 3;

    /** Relative difference below which an exact derivative is computed once more, with many digits. */
    private static final double CLOSE = 1e-3;
    /** Longest step of the second scheme relative to the scale of an entry. */
    private static final double LONGEST = 0.5;

    private static final double LONGEST_IF_KNOWN = 512;
    private static final double KNOWN = 1e-3;

    private final Neighbourhood around;
    private final BoundedRule rule;
    private final EntryEstimator estimator;
    private final double largestEffect;

    PointCheck(Neighbourhood around, BoundedRule rule) {
        this.around = around;
        this.rule = rule;
        this.estimator = new EntryEstimator(around, rule.rtol());
        this.largestEffect = largestEffect(around);
    }

    /** Largest {@code |a|·s}: what the most important entry does to the value. */
    private static double largestEffect(Neighbourhood around) {
        return IntStream.range(0, around.tensors().size())
                .mapToDouble(t -> IntStream.range(0, around.tensors().get(t).size())
                        .mapToDouble(i -> Math.abs(around.claimed(t, i)) * around.scale(t, i))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    /** First verdicts on some entries of a tensor. */
    List<Draft> drafts(int tensor, int[] entries) {
        if (!Double.isFinite(around.base())) {
            return Arrays.stream(entries)
                    .mapToObj(i -> new Draft(
                            tensor,
                            i,
                            Finding.notFinite(
                                    around.claimed(tensor, i), Double.NaN, "the value at the point is not finite"),
                            0,
                            false))
                    .toList();
        }
        List<StepSearch> searches = estimator.search(tensor, entries);
        List<Draft> drafts = new ArrayList<>();
        for (int k = 0; k < entries.length; k++) {
            drafts.add(draft(tensor, entries[k], searches.get(k)));
        }
        return drafts;
    }

    private Draft draft(int tensor, int entry, StepSearch search) {
        Estimate best = search.best();
        if (best == null) {
            Draft atEdge = atEdge(tensor, entry);
            return atEdge == null ? new Draft(tensor, entry, outside(tensor, entry), 0, false) : atEdge;
        }
        Finding finding = judge(tensor, entry, search, best);
        Draft draft = new Draft(tensor, entry, finding, best.step(), search.isKinked());
        boolean mayBeSharper = HIDDEN.equals(finding.reason()) || NOT_SMOOTH.equals(finding.reason());
        Finding exact = mayBeSharper || COARSE.equals(finding.reason()) ? exact(draft, rounding(draft)) : null;
        if (exact != null) {
            return draft.with(exact);
        }
        return mayBeSharper ? better(sharpened(draft)) : draft;
    }

    /** Near an edge one side may offer longer steps than both together. */
    private Draft better(Draft draft) {
        double room = around.room(draft.tensor(), draft.entry());
        boolean cramped = room < NEAR_EDGE * around.scale(draft.tensor(), draft.entry());
        Draft atEdge = draft.is(EntryVerdict.UNVERIFIABLE) && cramped ? atEdge(draft.tensor(), draft.entry()) : null;
        return atEdge != null && atEdge.finding().error() < draft.finding().error() ? atEdge : draft;
    }

    /** From one side only; null where the function is finite on neither. */
    private @Nullable Draft atEdge(int tensor, int entry) {
        EdgeSearch.OneSided found = new EdgeSearch(around, tensor, entry, EdgeSearch.FIRST).find();
        if (found == null) {
            return null;
        }
        Estimate n = found.estimate();
        double a = around.claimed(tensor, entry);
        Finding judged =
                rule.judge(a, n.value(), n.error(), around.roundingOfClaim(tensor, entry), Evidence.DIFFERENCES);
        if (a == 0 && n.value() == 0 && shows(n.rounding() * around.scale(tensor, entry))) {
            judged = judged.as(EntryVerdict.ZERO, null);
        } else if (!found.hasLimit() && judged.is(EntryVerdict.MISMATCHED)) {
            judged = judged.as(EntryVerdict.UNVERIFIABLE, NO_LIMIT);
        } else if (judged.is(EntryVerdict.UNVERIFIABLE) || judged.is(EntryVerdict.NON_FINITE)) {
            judged = judged.as(judged.verdict(), found.hasLimit() ? reason(n) : NO_LIMIT);
        }
        return new Draft(tensor, entry, judged, n.step(), false, true);
    }

    private double rounding(Draft draft) {
        return around.roundingOfClaim(draft.tensor(), draft.entry());
    }

    private Finding outside(int tensor, int entry) {
        String thrown = around.thrownNextTo(tensor, entry);
        String reason = "the value is not finite however near to the point" + (thrown == null ? "" : ": " + thrown);
        return Finding.notFinite(around.claimed(tensor, entry), Double.NaN, reason);
    }

    private Finding judge(int tensor, int entry, StepSearch search, Estimate best) {
        double a = around.claimed(tensor, entry);
        double rounding = around.roundingOfClaim(tensor, entry);
        Finding first = rule.judge(a, best.value(), best.error(), rounding, Evidence.DIFFERENCES);
        if (search.isFlat() && a == 0) {
            return flat(first, best.rounding() * around.scale(tensor, entry));
        }
        if (best.isStill() && first.is(EntryVerdict.MISMATCHED) && !around.wouldShow(a * best.step())) {
            return first.as(EntryVerdict.UNVERIFIABLE, COARSE);
        }
        if (search.isDiscontinuous() && !first.is(EntryVerdict.VERIFIED)) {
            return first.as(EntryVerdict.UNVERIFIABLE, "DISCONTINUOUS: the value itself jumps here");
        }
        if (!first.is(EntryVerdict.UNVERIFIABLE)) {
            return first;
        }
        return search.isKinked()
                ? first.as(EntryVerdict.KINK, "one-sided derivatives differ; the claimed value lies between them")
                : first.as(EntryVerdict.UNVERIFIABLE, reason(best));
    }

    /** The second scheme, of higher order, may use longer steps, over which the same noise matters less. */
    private Draft sharpened(Draft first) {
        double allowance = rounding(first);
        double scale = around.scale(first.tensor(), first.entry());
        Draft best = first;
        double room = around.room(first.tensor(), first.entry());
        for (double h = 4 * first.step();
                h <= Math.min(room, longest(best) * scale) && best.is(EntryVerdict.UNVERIFIABLE);
                h *= 4) {
            Estimate second = SecondScheme.at(around, first.tensor(), first.entry(), h);
            double apart = Math.abs(second.value() - best.finding().numeric());
            if (!(second.error() < best.finding().error()
                    && apart <= second.error() + best.finding().error())) {
                break;
            }
            Finding judged = rule.judge(
                    first.finding().claimed(), second.value(), second.error(), allowance, Evidence.TWO_SCHEMES);
            String reason =
                    judged.is(EntryVerdict.UNVERIFIABLE) ? first.finding().reason() : null;
            best = new Draft(first.tensor(), first.entry(), judged.as(judged.verdict(), reason), h, false);
        }
        return best;
    }

    private static double longest(Draft draft) {
        Finding finding = draft.finding();
        return finding.error() <= KNOWN * Math.abs(finding.numeric()) ? LONGEST_IF_KNOWN : LONGEST;
    }

    /** Zero, unless the value is too coarse to show what other entries do. */
    private Finding flat(Finding first, double resolution) {
        return shows(resolution) ? first.as(EntryVerdict.ZERO, null) : first.as(EntryVerdict.UNVERIFIABLE, COARSE);
    }

    private boolean shows(double resolution) {
        return resolution <= 1e-3 * largestEffect || largestEffect == 0;
    }

    /** Whether the value would show a change of this entry if it mattered; otherwise a value that stays says nothing. */
    boolean showsChanges(int tensor, int entry) {
        double s = around.scale(tensor, entry);
        return shows(3 * around.noise().at(Math.abs(around.base())) / StepSearch.firstStep(s) * s);
    }

    private static String reason(Estimate best) {
        return best.rounding() >= best.truncation() ? HIDDEN : NOT_SMOOTH;
    }

    /**
     * Repeats a mismatch with a second scheme, or with the subject's exact derivative, before it is believed.
     *
     * @param allowance measured rounding of the claim
     */
    Finding confirm(Draft draft, double allowance) {
        Finding first = draft.finding();
        double a = first.claimed();
        double all = allowance + rounding(draft);
        Finding wider = rule.judge(a, first.numeric(), first.error(), allowance, first.how());
        if (!wider.is(EntryVerdict.MISMATCHED)) {
            return wider.as(wider.verdict(), "the claimed gradient is itself rounded this coarsely");
        }
        Finding exact = exact(draft, all);
        if (exact != null) {
            return exact.is(EntryVerdict.MISMATCHED) ? wider.by(Evidence.EXACT) : exact;
        }
        Finding noisy =
                rule.judge(a, first.numeric(), first.error() + hidden(around, draft.step()), allowance, first.how());
        if (!noisy.is(EntryVerdict.MISMATCHED)) {
            return noisy.as(noisy.verdict(), noisy.is(EntryVerdict.UNVERIFIABLE) ? HIDDEN : null);
        }
        return draft.edge() ? repeatAtEdge(draft, wider, all) : repeat(draft, wider, all);
    }

    /** What noise may do to the derivative that showed only along other lines than the first. */
    static double hidden(Neighbourhood around, double step) {
        return step > 0 ? 3 * around.noiseAlongOtherLines() / step : 0;
    }

    /** The same from the same side by other points; one that disagrees leaves the question open. */
    private Finding repeatAtEdge(Draft draft, Finding first, double allowance) {
        EdgeSearch.OneSided second = new EdgeSearch(around, draft.tensor(), draft.entry(), EdgeSearch.SECOND).find();
        if (second == null || !second.hasLimit()) {
            return first.as(EntryVerdict.UNVERIFIABLE, NO_LIMIT);
        }
        Estimate n = second.estimate();
        Finding other = rule.judge(first.claimed(), n.value(), n.error(), allowance, Evidence.TWO_SCHEMES);
        return other.is(EntryVerdict.MISMATCHED)
                ? first.by(Evidence.TWO_SCHEMES)
                : other.as(
                        other.verdict(), other.is(EntryVerdict.VERIFIED) ? null : "two numeric schemes disagree here");
    }

    /** The second scheme, about the step of the first one or the very short one that contradicts it. */
    private Finding repeat(Draft draft, Finding wide, double allowance) {
        double a = wide.claimed();
        Finding first = wide;
        double step = draft.step();
        for (Estimate shorter : estimator.at(draft.tensor(), draft.entry(), near(draft))) {
            if (Math.abs(shorter.value() - first.numeric()) > SURE * shorter.error() + first.error()) {
                first = rule.judge(a, shorter.value(), shorter.error(), allowance, wide.how());
                step = shorter.step();
            }
        }
        Estimate second = SecondScheme.at(around, draft.tensor(), draft.entry(), 0.75 * step);
        Finding other = rule.judge(a, second.value(), second.error(), allowance, Evidence.TWO_SCHEMES);
        double disagreement = Math.abs(first.numeric() - second.value());
        boolean bothAccuse = first.is(EntryVerdict.MISMATCHED)
                && other.is(EntryVerdict.MISMATCHED)
                && Math.abs(a - first.numeric()) > 2 * disagreement;
        if (bothAccuse) {
            return first.by(Evidence.TWO_SCHEMES);
        }
        double error = first.error() + disagreement + other.error();
        return other.is(EntryVerdict.VERIFIED)
                ? other
                : rule.judge(a, first.numeric(), error, allowance, Evidence.TWO_SCHEMES)
                        .as(EntryVerdict.UNVERIFIABLE, "two numeric schemes disagree here");
    }

    /** Very short steps that are possible there. */
    private double[] near(Draft draft) {
        double room = around.room(draft.tensor(), draft.entry());
        double least = 2 * around.spacing(draft.tensor(), draft.entry());
        return Arrays.stream(NEAR)
                .map(near -> near * around.scale(draft.tensor(), draft.entry()))
                .filter(h -> !(h > room || h < least))
                .toArray();
    }

    /** The verdict by the subject's exact derivative; null when it has none. */
    @Nullable
    Finding exact(Draft draft, double allowance) {
        double n = around.exact(draft.tensor(), draft.entry());
        double a = draft.finding().claimed();
        if (!Double.isFinite(n)) {
            return null;
        }
        Finding judged = rule.judge(a, n, Math.scalb(Math.abs(n), -40), allowance, Evidence.EXACT);
        if (judged.is(EntryVerdict.MISMATCHED) && Math.abs(a - n) <= CLOSE * Math.abs(n)) {
            return byManyDigits(draft, judged, allowance);
        }
        return a == 0 && n == 0 ? judged.as(EntryVerdict.ZERO, null) : judged;
    }

    /** So close a call may be the precision of a double, on either side. */
    private Finding byManyDigits(Draft draft, Finding judged, double allowance) {
        double n = around.exactOfManyDigits(draft.tensor(), draft.entry());
        double a = draft.finding().claimed();
        return Double.isFinite(n) ? rule.judge(a, n, Math.scalb(Math.abs(n), -50), allowance, Evidence.EXACT) : judged;
    }
}
