package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares every entry with a numeric derivative that carries its own error bound, and says what it cannot decide: see {@link
 * Stencil}, {@link StepSearch}, {@link BoundedRule} and {@link KinkReview}.
 *
 * @param rule with the relative tolerance, 1e-6 unless chosen otherwise
 */
record BoundedMethod(BoundedRule rule) implements Method {
    /** @throws IllegalArgumentException if a step or an absolute tolerance is chosen: this method has neither */
    static Method of(Settings settings) {
        if (settings.step() != null || settings.atol() != null) {
            throw new IllegalArgumentException(
                    "the method bounded finds its own steps and has no absolute tolerance; only rtol can be chosen");
        }
        return new BoundedMethod(new BoundedRule(settings.rtolOr(1e-6)));
    }

    @Override
    public String name() {
        return "bounded";
    }

    @Override
    public SubjectResult check(Subject subject, Execution execution) {
        try {
            return checked(subject, execution);
        } catch (EvaluationException e) {
            return Summary.error(subject, name(), e);
        }
    }

    private SubjectResult checked(Subject subject, Execution execution) {
        Workers workers = new Workers(execution);
        Neighbourhood around = new Neighbourhood(subject, subject.point(), execution.seed());
        PointCheck check = new PointCheck(around, rule);
        List<Slice> slices = Slice.of(subject.tensors());
        List<Draft> drafts =
                workers
                        .map(
                                slices.size(),
                                s -> check.drafts(
                                        slices.get(s).tensor(), slices.get(s).entries()))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        KinkReview review = new KinkReview(around, rule, workers, execution.seed());
        List<Draft> reviewed = reviewed(drafts, review);
        PointResult point = new PointResult(around.loss(), tensors(around, reviewed));
        long evaluations = around.evaluations() + review.evaluations();
        return Summary.of(subject, name(), evaluations, List.of(point), false);
    }

    private static List<Draft> reviewed(List<Draft> drafts, KinkReview review) {
        List<Draft> open = drafts.stream().filter(KinkReview::needed).toList();
        List<Draft> settled = review.review(open);
        List<Draft> all = new ArrayList<>(drafts);
        int next = 0;
        for (int k = 0; k < all.size(); k++) {
            if (KinkReview.needed(all.get(k))) {
                all.set(k, settled.get(next++));
            }
        }
        return all;
    }

    private static List<TensorResult> tensors(Neighbourhood around, List<Draft> drafts) {
        List<TensorTally> tallies = IntStream.range(0, around.tensors().size())
                .mapToObj(t -> new TensorTally(around.tensors().get(t), around.gradient()[t]))
                .toList();
        for (Draft draft : drafts) {
            tallies.get(draft.tensor()).add(draft.entry(), result(around, draft));
        }
        return tallies.stream().map(t -> t.result(null)).toList();
    }

    private static EntryResult result(Neighbourhood around, Draft draft) {
        Finding finding = draft.finding();
        return new EntryResult(
                around.tensors().get(draft.tensor()).index(draft.entry()),
                around.unscaled(finding.claimed()),
                around.unscaled(finding.numeric()),
                around.unscaled(finding.bound()),
                finding.verdict(),
                around.unscaled(finding.error()),
                finding.how(),
                finding.reason());
    }
}
