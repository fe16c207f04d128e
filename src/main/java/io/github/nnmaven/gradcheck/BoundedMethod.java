package io.github.nnmaven.gradcheck;

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
            return new SubjectCheck(subject, rule, execution).run();
        } catch (EvaluationException e) {
            return Summary.error(subject, name(), e);
        }
    }
}
