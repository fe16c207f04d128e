package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A finite difference with a fixed step, compared with a fixed tolerance, entry by entry.
 *
 * @param name        in specs and reports
 * @param scheme      the finite difference
 * @param tolerance   of the comparison
 * @param acceptsZero whether a subject all of whose derivatives are 0 passes; otherwise it fails as vacuous
 */
record FixedStepMethod(String name, DifferenceScheme scheme, Tolerance tolerance, boolean acceptsZero)
        implements Method {
    /**
     * The rule of the chapter (<i>Understanding Deep Learning</i>, notebook 7.2, whose loop leaves the last layer out;
     * here every layer is compared): {@link ChapterDifference} with {@code δ} = 1e-7 and {@code allclose} with
     * {@code rtol} 1e-5 and {@code atol} 1e-8. A tensor without accusation is the chapter's "Success".
     */
    static Method chapter(Settings settings) {
        ChapterDifference scheme = new ChapterDifference(settings.stepOr(1e-7));
        return new FixedStepMethod("chapter", scheme, tolerance(settings), true);
    }

    /** {@link ForwardDifference} with step 1e-7, {@code rtol} 1e-5 and {@code atol} 1e-8 unless chosen otherwise. */
    static Method forward(Settings settings) {
        ForwardDifference scheme = new ForwardDifference(settings.stepOr(1e-7));
        return new FixedStepMethod("forward", scheme, tolerance(settings), false);
    }

    /** {@link CentralDifference} with step 1e-6, {@code rtol} 1e-5 and {@code atol} 1e-8 unless chosen otherwise. */
    static Method central(Settings settings) {
        CentralDifference scheme = new CentralDifference(settings.stepOr(1e-6));
        return new FixedStepMethod("central", scheme, tolerance(settings), false);
    }

    private static Tolerance tolerance(Settings settings) {
        return new Tolerance(settings.rtolOr(1e-5), settings.atolOr(1e-8));
    }

    @Override
    public SubjectResult check(Subject subject, Execution execution) {
        Budget budget = execution.newBudget();
        return judged(
                subject,
                budget,
                () -> withCurves(subject, compared(subject, execution, budget), execution.seed(), budget));
    }

    @Override
    public SubjectResult check(VectorSubject subject, Execution execution) {
        Budget budget = execution.newBudget();
        return judged(subject, budget, () -> {
            Comparison found =
                    new JacobianCheck(subject, budget, output -> compared(output, execution, budget)).compared();
            return found.with(new JacobianCurves(
                            subject, tolerance.rtol(), scheme.step(), execution.seed(), found.evaluations(), budget)
                    .addTo(found.tensors()));
        });
    }

    private SubjectResult judged(Checkable subject, Budget budget, Supplier<Comparison> comparison) {
        try {
            Comparison found = comparison.get();
            PointResult point = new PointResult(found.loss(), found.tensors());
            SubjectResult plain = Summary.of(subject, name, found.evaluations(), List.of(point), acceptsZero);
            return plain.withNotes(found.notes());
        } catch (EvaluationException e) {
            return Summary.error(subject, name, e);
        } catch (BudgetException e) {
            return Summary.error(subject, name, e, budget);
        }
    }

    private Comparison compared(Subject subject, Execution execution, Budget budget) {
        PointProbes probes = new PointProbes(subject, PointProbes.point(subject), budget);
        Rations rations = new Rations(new Workers(execution), budget);
        List<Tensor> tensors = subject.tensors();
        double[][] gradient = probes.gradient();
        Uncertainty uncertain = probes.claimErrors();
        List<TensorTally> tallies = new ArrayList<>();
        for (int t = 0; t < tensors.size(); t++) {
            tallies.add(new TensorTally(tensors.get(t), gradient[t]));
        }
        List<Slice> slices = Slice.of(tensors, budget);
        long entries = tensors.stream().mapToLong(Tensor::size).sum();
        double evaluations = (double) entries * scheme.evaluations();
        execution.watcher().expects(new Cost(entries, evaluations, evaluations));
        long dearest = slices.stream().mapToLong(Slice::length).max().orElse(1) * scheme.evaluations();
        List<Optional<double[]>> numeric =
                rations.map(slices.size(), dearest, 0, s -> scheme.derivatives(probes, slices.get(s)));
        for (int s = 0; s < slices.size(); s++) {
            Slice slice = slices.get(s);
            double[] claimed = gradient[slice.tensor()];
            TensorTally tally = tallies.get(slice.tensor());
            numeric.get(s)
                    .ifPresentOrElse(
                            found -> judge(slice, claimed, uncertain, found, tally), () -> tally.addUnpaid(slice));
        }
        long unpaid = IntStream.range(0, slices.size())
                .filter(s -> numeric.get(s).isEmpty())
                .mapToLong(s -> slices.get(s).length())
                .sum();
        List<TensorResult> results = tallies.stream().map(TensorTally::result).toList();
        return new Comparison(
                probes.base(), results, probes.evaluations(), notes(probes, unpaid), false, Complaint.NONE);
    }

    private static List<String> notes(PointProbes probes, long unpaid) {
        List<String> notes = new ArrayList<>();
        if (probes.space().isGrid()) {
            notes.add(
                    "a fixed step does not suit code in single precision, whose rounding it may take for an error; the"
                            + " method bounded measures it");
        }
        notes.addAll(probes.budget().notes(unpaid, 0));
        return notes;
    }

    private Comparison withCurves(Subject subject, Comparison found, long seed, Budget budget) {
        try {
            return curved(subject, found, seed, budget);
        } catch (BudgetException end) {
            return found;
        }
    }

    private Comparison curved(Subject subject, Comparison found, long seed, Budget budget) {
        Neighbourhood around = new Neighbourhood(subject, PointProbes.point(subject), seed, budget);
        StepCurves curves = new StepCurves(around, tolerance.rtol(), scheme.step(), found.evaluations());
        return found.with(curves.addTo(found.tensors()));
    }

    private void judge(Slice slice, double[] analytic, Uncertainty uncertain, double[] numeric, TensorTally tally) {
        for (int i = 0; i < numeric.length; i++) {
            int entry = slice.from() + i;
            double a = analytic[entry];
            Tolerance wide = new Tolerance(tolerance.rtol(), tolerance.atol() + uncertain.of(slice.tensor(), entry));
            tally.add(entry, numeric[i], wide.allowed(a), wide.judge(a, numeric[i]));
        }
    }
}
