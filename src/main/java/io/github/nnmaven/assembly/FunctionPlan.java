package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.BoundFunction;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Method;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.spec.GradcheckSpec;

/** A function of the project's own, put together. */
record FunctionPlan(BoundFunction function) implements SubjectPlan {
    @Override
    public String name() {
        return function.spec().name().value();
    }

    @Override
    public String source() {
        return function.source();
    }

    @Override
    public GradcheckSpec gradcheck() {
        return function.spec().gradcheck();
    }

    @Override
    public SubjectResult check(Method method, Execution execution, Progress progress) {
        return function.check(method, execution, progress::at);
    }
}
