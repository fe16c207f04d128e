package io.github.nnmaven.gradcheck;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds step curves to the results of a subject of several outputs: of the same entries as {@link StepCurves}, each as a
 * derivative of the output in whose row it stands.
 */
final class JacobianCurves {
    private final VectorSubject subject;
    private final double rtol;
    private final double fixedStep;
    private final long seed;
    private final Budget budget;
    private long left;

    /**
     * @param rtol      with which a method without a step of its own searches for one
     * @param fixedStep that the method uses for all entries; NaN when it searches for each one
     * @param spent     evaluations of the verdict
     * @param budget    pays for more
     */
    JacobianCurves(VectorSubject subject, double rtol, double fixedStep, long seed, long spent, Budget budget) {
        this.subject = subject;
        this.rtol = rtol;
        this.fixedStep = fixedStep;
        this.seed = seed;
        this.budget = budget;
        this.left = StepCurves.affordable(spent);
    }

    /** The same results with curves. */
    List<TensorResult> addTo(List<TensorResult> tensors) {
        List<TensorResult> interesting = StepCurves.interesting(tensors);
        return IntStream.range(0, tensors.size())
                .mapToObj(t -> interesting.contains(tensors.get(t))
                        ? tensors.get(t).withCurves(curves(t, tensors.get(t)))
                        : tensors.get(t))
                .toList();
    }

    private List<StepCurve> curves(int tensor, TensorResult result) {
        int row = subject.tensors().get(tensor).size();
        return IntStream.of(StepCurves.entries(result))
                .filter(entry -> left > 0)
                .mapToObj(entry -> curve(tensor, entry / row, entry % row))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null where there is no curve to see, or the subject cannot be evaluated any more. */
    private @Nullable StepCurve curve(int tensor, int output, int entry) {
        JacobianValues values = new JacobianValues(subject, output, output + 1, budget);
        try {
            OutputSubject one = new OutputSubject(values, output);
            Neighbourhood around = new Neighbourhood(one, PointProbes.point(one), seed, budget);
            StepCurve curve = new StepCurves(around, rtol, fixedStep, left).curve(tensor, entry);
            return curve == null ? null : curve.ofOutput(output);
        } catch (EvaluationException | BudgetException e) {
            return null;
        } finally {
            left -= values.evaluations();
        }
    }
}
