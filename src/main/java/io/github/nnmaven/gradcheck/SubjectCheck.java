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
    /** Tensors that a note names. */
    private static final int NAMED = 8;

    private final Subject subject;
    private final BoundedRule rule;
    private final Execution execution;
    private final Workers workers;
    private final Neighbourhood around;
    private final PointCheck check;
    private final KinkReview review;
    private final PathCheck paths;
    private final List<String> notes = new ArrayList<>();

    SubjectCheck(Subject subject, BoundedRule rule, Execution execution) {
        this.subject = subject;
        this.rule = rule;
        this.execution = execution;
        this.workers = new Workers(execution);
        this.around = new Neighbourhood(subject, PointProbes.point(subject), execution.seed());
        this.check = new PointCheck(around, rule);
        this.review = new KinkReview(around, rule, workers, execution.seed());
        this.paths = new PathCheck(around, rule);
    }

    /** @throws EvaluationException if the value or the gradient at the point cannot be had */
    SubjectResult run() {
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
        List<TensorResult> tensors = diagnosed(tensors(doubted(reviewed(drafts))));
        return result(tensors, !grouped.isEmpty(), unlocated);
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
        String names = tensors.stream()
                .limit(NAMED)
                .map(t -> subject.tensors().get(t).name())
                .collect(Collectors.joining(", "));
        return tensors.size() <= NAMED ? names : names + " and " + (tensors.size() - NAMED) + " more";
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
            } else if (settled.unconfirmed() > 0) {
                notes.add(text(
                        "%s: %d entries differ; a sample of them was confirmed one by one",
                        subject.tensors().get(t).name(), settled.unconfirmed()));
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

    private List<TensorResult> tensors(List<Draft> drafts) {
        Map<Integer, List<Draft>> byTensor = drafts.stream().collect(Collectors.groupingBy(Draft::tensor));
        return IntStream.range(0, subject.tensors().size())
                .mapToObj(t -> tensor(t, byTensor.getOrDefault(t, List.of())))
                .toList();
    }

    /** Entries in index order, those that were settled together with the drafts of the others. */
    private TensorResult tensor(int t, List<Draft> drafts) {
        TensorTally tally = new TensorTally(subject.tensors().get(t), around.gradient()[t]);
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

    private List<TensorResult> diagnosed(List<TensorResult> tensors) {
        List<TensorResult> diagnosed = new ArrayList<>();
        for (int t = 0; t < tensors.size(); t++) {
            TensorResult tensor = tensors.get(t);
            diagnosed.add(tensor.mismatched() == 0 ? tensor : tensor.withDiagnosis(diagnosis(t, tensors)));
        }
        return diagnosed;
    }

    private String diagnosis(int t, List<TensorResult> tensors) {
        TensorResult tensor = tensors.get(t);
        if (tensor.grouped() > 0) {
            return Diagnosis.UNKNOWN;
        }
        String pattern = Diagnosis.of(new Damage(
                tensor.tensor(), tensor.analytic(), tensor.numeric(), tensor.error(), around.point()[t], rule));
        if (!pattern.equals(Diagnosis.UNKNOWN)) {
            return pattern;
        }
        String copied = copied(t, tensors);
        String partial = copied == null ? oneExample(t) : copied;
        return partial == null ? pattern : partial;
    }

    /** Whether the claim is the gradient of another tensor of the same size. */
    private @Nullable String copied(int t, List<TensorResult> tensors) {
        TensorResult wrong = tensors.get(t);
        for (int u = 0; u < tensors.size(); u++) {
            TensorResult other = tensors.get(u);
            boolean candidate = u != t && other.grouped() == 0 && other.analytic().length == wrong.analytic().length;
            if (candidate && wrong.analytic().length > 1) {
                Damage damage = new Damage(
                        wrong.tensor(), wrong.analytic(), other.numeric(), other.error(), other.analytic(), rule);
                if (damage.isMultiple(1) && damage.count(damage::isKnown) > 1) {
                    return "the gradient of " + other.tensor().name() + " stands here";
                }
            }
        }
        return null;
    }

    /** Whether the claim is the gradient of the first or the last example alone. */
    private @Nullable String oneExample(int t) {
        if (!(subject instanceof Examples examples) || examples.examples() < 2) {
            return null;
        }
        for (int example : new int[] {0, examples.examples() - 1}) {
            if (isOfExample(t, new OneExample(subject, examples, example))) {
                return "only example " + example + " counts: the sum over the examples is missing";
            }
        }
        return null;
    }

    private boolean isOfExample(int t, OneExample part) {
        Neighbourhood near = new Neighbourhood(part, part.point(), execution.seed());
        int[] entries = IntStream.range(0, subject.tensors().get(t).size()).toArray();
        List<Draft> drafts = new PointCheck(near, rule).drafts(t, entries);
        return drafts.stream().anyMatch(d -> d.is(EntryVerdict.VERIFIED))
                && drafts.stream().noneMatch(d -> d.is(EntryVerdict.MISMATCHED) || d.is(EntryVerdict.NON_FINITE));
    }

    private SubjectResult result(List<TensorResult> tensors, boolean inGroups, boolean unlocated) {
        noteIdle(tensors);
        boolean changed = around.repeated() == 0 && !around.isUnchanged();
        boolean wrong = tensors.stream().anyMatch(t -> t.mismatched() > 0);
        boolean infinite = tensors.stream().anyMatch(t -> t.nonFinite() > 0);
        String first = wrong || infinite ? FirstWrongStage.of(subject, infinite, rule, execution) : null;
        SelfTest strength = SelfTest.of(tensors, rule, subject instanceof Examples e ? e.examples() : 1);
        long evaluations = around.evaluations() + review.evaluations() + paths.evaluations();
        List<TensorResult> shown = new StepCurves(around, rule.rtol(), Double.NaN, evaluations).addTo(tensors);
        PointResult point = new PointResult(around.loss(), shown);
        SubjectResult plain = Summary.of(subject, "bounded", evaluations, List.of(point), inGroups);
        Complaint complaint = new Complaint(changed, unlocated);
        return complaint.about(plain, notes, first, strength);
    }

    private void noteIdle(List<TensorResult> tensors) {
        List<String> idle = tensors.stream()
                .filter(t -> t.verified() + t.mismatched() + t.nonFinite() + t.kink() + t.grouped() == 0)
                .map(t -> t.tensor().name())
                .toList();
        if (!idle.isEmpty()) {
            String names = String.join(", ", idle.subList(0, Math.min(NAMED, idle.size())));
            String more = idle.size() > NAMED ? " and " + (idle.size() - NAMED) + " more" : "";
            notes.add(
                    names + more + ": nothing was verified here; inputs and parameters that reach it (no dead units, no"
                            + " zero inputs, no saturation) would exercise it");
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
