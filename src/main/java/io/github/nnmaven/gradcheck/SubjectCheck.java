package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One subject under the bounded method: entries one by one while the budget allows, then review, diagnosis and summary. */
final class SubjectCheck {
    /** Evaluations that an entry may be expected to take. */
    private static final int EXPECTED = 5;

    private static final int CHECKED_TOGETHER = 128;

    private final Subject subject;
    private final BoundedRule rule;
    private final Execution execution;
    private final Workers workers;
    private final Neighbourhood around;
    private final PointCheck check;
    private final KinkReview review;
    private final PathCheck paths;
    private final List<String> notes = new ArrayList<>();

    SubjectCheck(Subject subject, BoundedRule asked, Execution execution) {
        this.subject = subject;
        this.execution = execution;
        this.workers = new Workers(execution);
        this.around = new Neighbourhood(subject, PointProbes.point(subject), execution.seed());
        this.rule = around.isCoarse() ? asked.coarse() : asked;
        this.check = new PointCheck(around, rule);
        this.review = new KinkReview(around, rule, workers, execution.seed());
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
        paths.run(t -> !grouped.contains(t), check, workers, execution.seed());
        noteHow();
        List<Draft> drafts = new ArrayList<>(oneByOne(grouped));
        List<Integer> inGroups = grouped.stream().sorted().toList();
        List<GroupCheck> groups = workers.map(inGroups.size(), k -> together(inGroups.get(k)));
        groups.forEach(group -> drafts.addAll(check.drafts(group.tensor(), group.suspects())));
        groups.forEach(this::note);
        boolean unlocated = groups.stream().anyMatch(GroupCheck::hasUnlocated);
        List<TensorResult> tensors = tensors(doubted(reviewed(drafts)), grouped);
        boolean changed = around.repeated() == 0 && !around.isUnchanged();
        long evaluations = around.evaluations() + review.evaluations() + paths.evaluations();
        return new Comparison(
                around.loss(),
                tensors,
                evaluations,
                notes,
                !grouped.isEmpty(),
                new Complaint(changed, changed ? around.thrownAgain() : null, unlocated));
    }

    /** How the tensors are checked, where it is not entry by entry; repeats a sample of what was not. */
    private void noteHow() {
        List<Integer> shared = paths.tensors();
        if (shared.isEmpty()) {
            return;
        }
        int repeated = new SpotCheck(around, rule, paths).run(shared, workers, execution.seed());
        long entries =
                shared.stream().mapToLong(t -> subject.tensors().get(t).size()).sum();
        notes.add(text(
                "unit by unit: %d entries from the derivatives of %d units and examples; %d entries repeated one by one agree",
                entries, paths.searched(), repeated));
        List<Integer> others = IntStream.range(0, subject.tensors().size())
                .filter(t -> !shared.contains(t))
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
        if (all <= execution.budget() / EXPECTED) {
            return grouped;
        }
        long left = execution.budget() / 2 / EXPECTED;
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

    private List<Draft> oneByOne(Set<Integer> grouped) {
        List<Slice> slices = Slice.of(subject.tensors()).stream()
                .filter(s -> !grouped.contains(s.tensor()))
                .toList();
        return workers.map(slices.size(), s -> oneByOne(slices.get(s))).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Those entries of a slice that their paths have not settled. */
    private List<Draft> oneByOne(Slice slice) {
        PathVerdicts settled = paths.of(slice.tensor());
        int[] entries = settled == null
                ? slice.entries()
                : Arrays.stream(slice.entries()).filter(settled::isOpen).toArray();
        return entries.length == 0 ? List.of() : check.drafts(slice.tensor(), entries);
    }

    private GroupCheck together(int t) {
        GroupCheck group = new GroupCheck(around, rule, t);
        group.run(execution.seed());
        return group;
    }

    private void note(GroupCheck group) {
        Tensor tensor = subject.tensors().get(group.tensor());
        notes.add(text(
                "%s: %d entries were checked together along random directions, not one by one; one entry of typical size"
                        + " that is wrong by more than %.1e is seen",
                tensor.name(), tensor.size() - group.suspects().length, group.detectable()));
        if (group.hasUnlocated()) {
            notes.add(tensor.name() + ": differs along a random direction beyond the entries that are listed");
        }
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
        int pieces = (entries.length + CHECKED_TOGETHER - 1) / CHECKED_TOGETHER;
        return workers
                .map(pieces, k -> {
                    int from = k * CHECKED_TOGETHER;
                    int to = Math.min(entries.length, from + CHECKED_TOGETHER);
                    return check.drafts(tensor, Arrays.copyOfRange(entries, from, to));
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<TensorResult> tensors(List<Draft> drafts, Set<Integer> grouped) {
        Map<Integer, List<Draft>> byTensor = drafts.stream().collect(Collectors.groupingBy(Draft::tensor));
        return IntStream.range(0, subject.tensors().size())
                .mapToObj(t -> tensor(t, byTensor.getOrDefault(t, List.of()), grouped.contains(t)))
                .toList();
    }

    /** Entries in index order, those that were settled together with the drafts of the others. */
    private TensorResult tensor(int t, List<Draft> drafts, boolean grouped) {
        int[] kept = grouped ? drafts.stream().mapToInt(Draft::entry).toArray() : TensorResult.ALL;
        TensorTally tally = new TensorTally(subject.tensors().get(t), around.gradient()[t], kept);
        PathVerdicts settled = paths.of(t);
        int entry = 0;
        for (Draft draft : drafts) {
            settle(t, settled, entry, draft.entry(), tally);
            tally.add(draft.entry(), result(draft));
            entry = draft.entry() + 1;
        }
        settle(t, settled, entry, around.gradient()[t].length, tally);
        return tally.result();
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
        FirstWrong first = wrong || infinite ? FirstWrongStage.of(subject, infinite, rule, execution) : null;
        SelfTest strength = SelfTest.of(tensors, rule, subject instanceof Examples e ? e.examples() : 1);
        StepCurves curves = new StepCurves(around, rule.rtol(), Double.NaN, found.evaluations());
        return found.judged(subject, curves.addTo(tensors), first, strength);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
