package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One subject under the bounded method: entries one by one while the budget allows, then review, diagnosis and summary. */
final class SubjectCheck {
    /** Evaluations that an entry may be expected to take. */
    private static final int EXPECTED = 5;

    /** Evaluations that an entry, or a unit, usually takes. */
    private static final double POINTS = 4.2;

    /** What one by a shared path takes of a whole evaluation, which does not run in a block with others. */
    private static final double SHARE = 0.1;

    /** Evaluations of one entry, beyond which it is given up when there is little to spend. */
    private static final int EXPECTED_AT_MOST = 40;

    /** The part of what is left that is kept for the review of what differs. */
    private static final int RESERVED = 4;

    private final Subject subject;
    private final BoundedRule rule;
    private final Execution execution;
    private final Budget budget;
    private final Rations rations;
    private final Neighbourhood around;
    private final PointCheck check;
    private final KinkReview review;
    private final PathCheck paths;
    private final List<String> notes = new ArrayList<>();

    /** @param budget pays for all evaluations */
    SubjectCheck(Subject subject, BoundedRule asked, Execution execution, Budget budget) {
        this.subject = subject;
        this.execution = execution;
        this.budget = budget;
        this.rations = new Rations(new Workers(execution), budget);
        this.around = new Neighbourhood(subject, PointProbes.point(subject), execution.seed(), budget);
        this.rule = around.isCoarse() ? asked.coarse() : asked;
        this.check = new PointCheck(around, rule);
        this.review = new KinkReview(around, rule, rations, execution.seed());
        this.paths = new PathCheck(around, rule);
    }

    /** @throws EvaluationException if the value or the gradient at the point cannot be had */
    SubjectResult run() {
        return result(compared());
    }

    /**
     * Compares every entry, and leaves it to others what follows for the whole.
     *
     * @throws EvaluationException if the value or the gradient at the point cannot be had
     */
    Comparison compared() {
        if (around.repeated() > 0) {
            notes.add(text(
                    "NON-DETERMINISTIC: evaluations at the same point differ by up to %.1e; the error bounds are widened",
                    around.repeated()));
        }
        Set<Integer> grouped = grouped();
        execution.watcher().expects(cost(grouped));
        paths.run(t -> !grouped.contains(t), check, rations, execution.seed());
        noteHow(grouped);
        List<Draft> drafts = new ArrayList<>(oneByOne(grouped));
        List<GroupCheck> groups = together(grouped);
        groups.forEach(group -> drafts.addAll(
                group.isCompared()
                        ? check(group.tensor(), group.suspects())
                        : unpaid(new Piece(group.tensor(), new int[1]))));
        note(groups);
        boolean unlocated = groups.stream().anyMatch(GroupCheck::hasUnlocated);
        List<Draft> judged = doubted(reviewed(drafts));
        List<TensorResult> tensors = tensors(judged, groups);
        noteUnpaid(judged, tensors, groups);
        boolean changed = around.repeated() == 0 && budget.left() > 0 && !around.isUnchanged();
        long evaluations = around.evaluations() + review.evaluations() + paths.evaluations();
        return new Comparison(
                around.loss(),
                tensors,
                evaluations,
                notes,
                groups.stream().anyMatch(GroupCheck::isCompared),
                new Complaint(changed, changed ? around.thrownAgain() : null, unlocated));
    }

    private void noteUnpaid(List<Draft> judged, List<TensorResult> tensors, List<GroupCheck> groups) {
        long unconfirmed = judged.stream()
                .filter(d -> Finding.UNCONFIRMED.equals(d.finding().reason()))
                .count();
        long alone = judged.stream()
                .filter(d -> Finding.UNPAID.equals(d.finding().reason()))
                .count();
        long together = groups.stream()
                .filter(group -> !group.isCompared())
                .mapToLong(group -> tensors.get(group.tensor()).tensor().size() - 1) // the first is a draft
                .sum();
        notes.addAll(budget.notes(alone + together, unconfirmed));
    }

    /** How the tensors are checked, where it is not entry by entry; repeats a sample of what was not. */
    private void noteHow(Set<Integer> grouped) {
        List<Integer> shared = paths.tensors();
        if (shared.isEmpty()) {
            return;
        }
        int repeated = new SpotCheck(around, rule, paths).run(shared, rations, execution.seed());
        long entries =
                shared.stream().mapToLong(t -> subject.tensors().get(t).size()).sum();
        notes.add(text(
                "unit by unit: %d entries from the derivatives of %d units and examples; %d entries repeated one by one agree",
                entries, paths.searched(), repeated));
        List<Integer> others = IntStream.range(0, subject.tensors().size())
                .filter(t -> !shared.contains(t) && !grouped.contains(t))
                .boxed()
                .toList();
        if (!others.isEmpty()) {
            notes.add("not unit by unit, because what follows may couple examples: " + names(others));
        }
    }

    private String names(List<Integer> tensors) {
        return Comparison.names(
                tensors.stream().map(t -> subject.tensors().get(t).name()).toList());
    }

    /** The tensors that are too large for the budget; small ones go first. */
    private Set<Integer> grouped() {
        List<Tensor> tensors = subject.tensors();
        long all = IntStream.range(0, tensors.size()).mapToLong(paths::cost).sum();
        Set<Integer> grouped = new HashSet<>();
        long affordable = budget.left() / EXPECTED;
        if (all <= affordable) {
            return grouped;
        }
        long left = affordable / 2;
        List<Integer> bySize = IntStream.range(0, tensors.size())
                .boxed()
                .sorted(Comparator.comparingLong(paths::cost))
                .toList();
        for (int t : bySize) {
            left -= paths.cost(t);
            if (left < 0) {
                grouped.add(t);
            }
        }
        return grouped;
    }

    private Cost cost(Set<Integer> grouped) {
        List<Tensor> tensors = subject.tensors();
        long alone = IntStream.range(0, tensors.size())
                .filter(t -> !grouped.contains(t) && !paths.has(t))
                .mapToLong(t -> tensors.get(t).size())
                .sum();
        double shared = POINTS * paths.units(t -> !grouped.contains(t));
        double whole = POINTS * alone + 2.0 * GroupCheck.EXPECTED * grouped.size();
        long entries = tensors.stream().mapToLong(Tensor::size).sum();
        return new Cost(entries, shared + whole, SHARE * shared + whole);
    }

    private List<Draft> oneByOne(Set<Integer> grouped) {
        List<Piece> pieces = Slice.of(subject.tensors(), budget).stream()
                .filter(s -> !grouped.contains(s.tensor()))
                .map(this::open)
                .filter(piece -> piece.entries().length > 0)
                .toList();
        return drafts(pieces, grouped.isEmpty() ? budget.left() / RESERVED : budget.left() / 2);
    }

    /** Entries of one tensor that are looked at together. */
    private record Piece(int tensor, int[] entries) {}

    /** Those entries of a slice that their paths have not settled. */
    private Piece open(Slice slice) {
        PathVerdicts settled = paths.of(slice.tensor());
        IntStream entries = IntStream.range(slice.from(), slice.to());
        return new Piece(slice.tensor(), (settled == null ? entries : entries.filter(settled::isOpen)).toArray());
    }

    /** First verdicts; entries for which there are no evaluations are unverifiable. */
    private List<Draft> drafts(List<Piece> pieces, long reserved) {
        int longest = pieces.stream().mapToInt(p -> p.entries().length).max().orElse(1);
        List<Optional<List<Draft>>> paid =
                rations.map(pieces.size(), (long) longest * EXPECTED_AT_MOST, reserved, k -> {
                    Piece piece = pieces.get(k);
                    return check.drafts(piece.tensor(), piece.entries());
                });
        List<Draft> drafts = new ArrayList<>();
        for (int k = 0; k < pieces.size(); k++) {
            Piece piece = pieces.get(k);
            drafts.addAll(paid.get(k).orElseGet(() -> unpaid(piece)));
        }
        return drafts;
    }

    private List<Draft> unpaid(Piece piece) {
        return Arrays.stream(piece.entries())
                .mapToObj(
                        i -> new Draft(piece.tensor(), i, Finding.unpaid(around.claimed(piece.tensor(), i)), 0, false))
                .toList();
    }

    private List<GroupCheck> together(Set<Integer> grouped) {
        List<GroupCheck> groups = grouped.stream()
                .sorted()
                .map(t -> new GroupCheck(around, rule, t))
                .toList();
        run(groups);
        run(groups.stream().filter(GroupCheck::isUnpaid).toList()); // with what right tensors have left over
        return groups;
    }

    private void run(List<GroupCheck> groups) {
        rations.map(groups.size(), GroupCheck.LEAST, budget.left() / 2, k -> {
            groups.get(k).run(execution.seed());
            return k;
        });
    }

    private void note(List<GroupCheck> groups) {
        List<GroupCheck> compared =
                groups.stream().filter(GroupCheck::isCompared).toList();
        if (!compared.isEmpty()) {
            notes.add(text(
                    "%s: %d entries were checked together along random directions, not one by one, for which a budget of %d"
                            + " evaluations is too small; one entry of typical size that is wrong by more than %.1e is seen",
                    names(compared.stream().map(GroupCheck::tensor).toList()),
                    compared.stream().mapToLong(GroupCheck::together).sum(),
                    budget.most(),
                    compared.stream().mapToDouble(GroupCheck::detectable).max().orElseThrow()));
        }
        groups.stream()
                .filter(GroupCheck::hasUnlocated)
                .forEach(
                        group -> notes.add(subject.tensors().get(group.tensor()).name()
                                + ": differs along a random direction beyond the entries that are listed"));
    }

    private List<Draft> reviewed(List<Draft> drafts) {
        List<Draft> settled =
                review.review(drafts.stream().filter(KinkReview::needed).toList());
        List<Draft> all = new ArrayList<>(drafts);
        int next = 0;
        for (int k = 0; k < all.size(); k++) {
            if (KinkReview.needed(all.get(k))) {
                all.set(k, settled.get(next++));
            }
        }
        return all;
    }

    /** Where one confirmation failed, every accusation of that tensor needs its own; where none did, they stand. */
    private List<Draft> doubted(List<Draft> reviewed) {
        List<Draft> all = new ArrayList<>(reviewed);
        for (int t : paths.tensors()) {
            PathVerdicts settled = Objects.requireNonNull(paths.of(t));
            if (reviewed.stream().anyMatch(d -> d.tensor() == t && settled.isContradictedBy(d))) {
                all.addAll(reviewed(check(t, settled.openRest())));
            } else if (settled.confirmedByPaths() > 0) {
                notes.add(text(
                        "%s: %d entries differ; a sample of them was confirmed one by one, the others unit by unit",
                        subject.tensors().get(t).name(), settled.confirmedByPaths()));
            }
        }
        all.sort(Comparator.comparingInt(Draft::tensor).thenComparingInt(Draft::entry));
        return all;
    }

    private List<Draft> check(int tensor, int[] entries) {
        int together = Slice.length(budget);
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < entries.length; from += together) {
            pieces.add(new Piece(tensor, Arrays.copyOfRange(entries, from, Math.min(entries.length, from + together))));
        }
        return drafts(pieces, budget.left() / RESERVED);
    }

    private List<TensorResult> tensors(List<Draft> drafts, List<GroupCheck> groups) {
        Map<Integer, List<Draft>> byTensor = drafts.stream().collect(Collectors.groupingBy(Draft::tensor));
        Map<Integer, GroupCheck> inGroups = groups.stream().collect(Collectors.toMap(GroupCheck::tensor, g -> g));
        return IntStream.range(0, subject.tensors().size())
                .mapToObj(t -> tensor(t, byTensor.getOrDefault(t, List.of()), inGroups.get(t)))
                .toList();
    }

    /** Entries in index order, those that were settled together with the drafts of the others. */
    private TensorResult tensor(int t, List<Draft> drafts, @Nullable GroupCheck group) {
        int[] kept = group == null
                ? TensorResult.ALL
                : drafts.stream().mapToInt(Draft::entry).toArray();
        TensorTally tally = new TensorTally(subject.tensors().get(t), around.gradient()[t], kept);
        PathVerdicts settled = paths.of(t);
        int entry = 0;
        for (Draft draft : drafts) {
            settle(t, settled, entry, draft.entry(), tally);
            tally.add(draft.entry(), result(draft));
            entry = draft.entry() + 1;
        }
        settle(t, settled, entry, around.gradient()[t].length, tally);
        return tally.result(group == null || group.isCompared());
    }

    private void settle(int t, @Nullable PathVerdicts settled, int from, int to, TensorTally tally) {
        for (int i = from; settled != null && i < to; i++) {
            double n = settled.numeric()[i];
            double e = settled.error()[i];
            double bound = rule.bound(around.claimed(t, i), n, e);
            EntryVerdict verdict = Objects.requireNonNull(settled.verdicts()[i]);
            tally.addSettled(i, around.unscaled(n), around.unscaled(e), around.unscaled(bound), verdict);
        }
    }

    private EntryResult result(Draft draft) {
        Finding finding = draft.finding();
        return new EntryResult(
                subject.tensors().get(draft.tensor()).index(draft.entry()),
                around.unscaled(finding.claimed()),
                around.unscaled(finding.numeric()),
                around.unscaled(finding.bound()),
                finding.verdict(),
                around.unscaled(finding.error()),
                finding.how(),
                finding.reason());
    }

    private SubjectResult result(Comparison found) {
        TensorCauses causes = new TensorCauses(around, rule, execution);
        List<TensorResult> tensors = causes.diagnosed(found.tensors());
        boolean wrong = tensors.stream().anyMatch(t -> t.mismatched() > 0);
        boolean infinite = tensors.stream().anyMatch(t -> t.nonFinite() > 0);
        FirstWrong first = wrong || infinite ? FirstWrongStage.of(subject, infinite, rule, execution, budget) : null;
        SelfTest strength = SelfTest.of(tensors, rule, subject instanceof Examples e ? e.examples() : 1);
        StepCurves curves = new StepCurves(around, rule.rtol(), Double.NaN, found.evaluations());
        return found.judged(subject, curves.addTo(tensors), first, strength);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
