package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Compares every entry with a numeric derivative that carries its own error bound, and says what it cannot decide: see {@link
 * Stencil}, {@link StepSearch}, {@link BoundedRule} and {@link KinkReview}.
 *
 * @param rule   with the relative tolerance, 1e-6 unless chosen otherwise
 * @param unused what was chosen and has no meaning here: a step, an absolute tolerance
 */
record BoundedMethod(BoundedRule rule, List<String> unused) implements Method {
    static Method of(Settings settings) {
        List<String> unused = new ArrayList<>();
        if (settings.step() != null) {
            unused.add("step");
        }
        if (settings.atol() != null) {
            unused.add("atol");
        }
        return new BoundedMethod(new BoundedRule(settings.rtolOr(1e-6)), unused);
    }

    @Override
    public String name() {
        return "bounded";
    }

    @Override
    public SubjectResult check(Subject subject, Execution execution) {
        Budget budget = execution.newBudget();
        return guarded(subject, budget, () -> new SubjectCheck(subject, rule, execution, budget).run());
    }

    @Override
    public SubjectResult check(VectorSubject subject, Execution execution) {
        Budget budget = execution.newBudget();
        Execution unwatched = new Execution(execution.workers(), execution.threads(), budget.most(), execution.seed());
        return guarded(subject, budget, () -> {
            execution.watcher().expects(JacobianCheck.cost(subject));
            Comparison found = new JacobianCheck(
                            subject, budget, o -> new SubjectCheck(o, rule, unwatched, budget).compared())
                    .compared();
            List<TensorResult> tensors = JacobianCheck.diagnosed(found.tensors(), rule);
            JacobianCurves curves =
                    new JacobianCurves(subject, rule.rtol(), Double.NaN, execution.seed(), found.evaluations(), budget);
            return found.judged(subject, curves.addTo(tensors), null, SelfTest.of(tensors, rule, 1));
        });
    }

    private SubjectResult guarded(Checkable subject, Budget budget, Supplier<SubjectResult> check) {
        try {
            SubjectResult result = check.get();
            return unused.isEmpty()
                    ? result
                    : result.withNote(String.join(" and ", unused)
                            + " not used: the method bounded finds its own steps and has no absolute tolerance");
        } catch (EvaluationException e) {
            return Summary.error(subject, name(), e);
        } catch (BudgetException e) {
            return Summary.error(subject, name(), e, budget);
        }
    }
}
