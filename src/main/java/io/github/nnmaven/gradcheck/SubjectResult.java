package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a check found out about one subject.
 *
 * @param name        of the subject
 * @param source      {@code file:line}
 * @param method      name of the method that decided, {@code chapter}, {@code forward}, {@code central}, {@code bounded}
 * @param outcome     pass, fail (a gradient is wrong or cannot be compared) or error (it could not be evaluated)
 * @param message     one sentence: on failure the first wrong tensor, index and both values
 * @param evaluations function evaluations that were made for the verdict, each full or partial one counted; those
 *     that look for the cause of a failure are not
 * @param points      one for each point
 * @param notes       sentences that a reader must know besides: noise, what was not exercised, what was checked in groups
 * @param firstWrong  where a wrong gradient begins, in words; null when it is right, or the subject cannot tell
 * @param selfTest    deliberate bugs that this check would have caught; null when the method has no error bounds
 */
public record SubjectResult(
        String name,
        String source,
        String method,
        Outcome outcome,
        String message,
        long evaluations,
        List<PointResult> points,
        List<String> notes,
        @Nullable String firstWrong,
        @Nullable SelfTest selfTest) {
    public SubjectResult {
        points = List.copyOf(points);
        notes = List.copyOf(notes);
    }

    /** A result without notes. */
    public SubjectResult(
            String name,
            String source,
            String method,
            Outcome outcome,
            String message,
            long evaluations,
            List<PointResult> points) {
        this(name, source, method, outcome, message, evaluations, points, List.of(), null, null);
    }

    /** The same with one more note, before the others. */
    SubjectResult withNote(String note) {
        List<String> all = new ArrayList<>(List.of(note));
        all.addAll(notes);
        return new SubjectResult(
                name, source, method, outcome, message, evaluations, points, all, firstWrong, selfTest);
    }

    /** Overall verdict of a subject. */
    public enum Outcome {
        PASS,
        FAIL,
        ERROR
    }
}
