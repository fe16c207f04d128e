package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Method;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.spec.GradcheckSpec;

/** A subject of a spec, put together: a network, or the project's own Java. */
public interface SubjectPlan {
    /** Name of the subject. */
    String name();

    /** {@code file:line} of the document. */
    String source();

    /** What the spec says about its own check. */
    GradcheckSpec gradcheck();

    /**
     * Checks the subject at all of its points.
     *
     * @param method    the way to check
     * @param execution threads and limits
     * @param progress  is told at which point the check is, before the project's code runs there
     */
    SubjectResult check(Method method, Execution execution, Progress progress);
}
