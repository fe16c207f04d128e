package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
        return judged(subject, () -> withCurves(subject, compared(subject, execution), execution.seed()));
    }

    @Override
    public SubjectResult check(VectorSubject subject, Execution execution) {
        return judged(subject, () -> {
            Comparison found = new JacobianCheck(subject, output -> compared(output, execution)).compared();
            return found.with(
                    new JacobianCurves(subject, tolerance.rtol(), scheme.step(), execution.seed(), found.evaluations())
                            .addTo(found.tensors()));
        });
    }

    private SubjectResult judged(Checkable subject, Supplier<Comparison> comparison) {
        try {
            Comparison found = comparison.get();
            PointResult point = new PointResult(found.loss(), found.tensors());
            SubjectResult plain = Summary.of(subject, name, found.evaluations(), List.of(point), acceptsZero);
            return plain.withNotes(found.notes());
        } catch (EvaluationException e) {
            return Summary.error(subject, name, e);
        }
    }

    private Comparison compared(Subject subject, Execution execution) {
        PointProbes probes = new PointProbes(subject, PointProbes.point(subject));
        Workers workers = new Workers(execution);
        List<Tensor> tensors = subject.tensors();
        double[][] gradient = probes.gradient();
        Uncertainty uncertain = probes.claimErrors();
        List<TensorTally> tallies = new ArrayList<>();
        for (int t = 0; t < tensors.size(); t++) {
            tallies.add(new TensorTally(tensors.get(t), gradient[t]));
        }
        List<Slice> slices = Slice.of(tensors);
        List<double[]> numeric = workers.map(slices.size(), s -> scheme.derivatives(probes, slices.get(s)));
        for (int s = 0; s < slices.size(); s++) {
            Slice slice = slices.get(s);
            judge(slice, gradient[slice.tensor()], uncertain, numeric.get(s), tallies.get(slice.tensor()));
        }
        List<TensorResult> results = tallies.stream().map(TensorTally::result).toList();
        return new Comparison(probes.base(), results, probes.evaluations(), notes(probes), false, Complaint.NONE);
    }

    private static List<String> notes(PointProbes probes) {
        return probes.space().isGrid()
                ? List.of(
                        "a fixed step does not suit code in single precision, whose rounding it may take for an error; the"
                                + " method bounded measures it")
                : List.of();
    }

    private Comparison withCurves(Subject subject, Comparison found, long seed) {
        Neighbourhood around = new Neighbourhood(subject, PointProbes.point(subject), seed);
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
