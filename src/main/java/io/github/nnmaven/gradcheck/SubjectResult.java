package io.github.nnmaven.gradcheck;

import java.util.List;

/**
 * Everything that a check found out about one subject.
 *
 * @param name        of the subject
 * @param source      {@code file:line}
 * @param method      name of the method that decided, {@code chapter}, {@code forward}, {@code central}, {@code bounded}
 * @param outcome     pass, fail (a gradient is wrong or cannot be compared) or error (it could not be evaluated)
 * @param message     one sentence: on failure the first wrong tensor, index and both values
 * @param evaluations function evaluations that were made, each full or partial one counted
 * @param points      one for each point
 */
public record SubjectResult(
        String name,
        String source,
        String method,
        Outcome outcome,
        String message,
        long evaluations,
        List<PointResult> points) {
    public SubjectResult {
        points = List.copyOf(points);
    }

    /** Overall verdict of a subject. */
    public enum Outcome {
        PASS,
        FAIL,
        ERROR
    }
}
