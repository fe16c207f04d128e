package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a check found out about one subject.
 *
 * @param name        of the subject
 * @param source      {@code file:line}
 * @param method      name of the method that decided, {@code chapter}, {@code forward}, {@code central}, {@code bounded}
 * @param outcome     pass, fail (a gradient is wrong, cannot be compared or is misused) or error (it could not be evaluated)
 * @param message     one sentence: on failure the first wrong tensor, index and both values
 * @param evaluations function evaluations that were made for the verdict, each full or partial one counted; those
 *     that look for the cause of a failure are not
 * @param points      one for each point
 * @param notes       sentences that a reader must know besides: noise, what was not exercised, what was checked in groups
 * @param firstWrong  where a wrong gradient begins, in words; null when it is right, or the subject cannot tell
 * @param selfTest    deliberate bugs that this check would have caught; null when the method has no error bounds
 * @param misuses     what its methods do to their callers besides computing numbers
 * @param code        where the gradient under test is written, or the method that threw; null when that is not known
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
        @Nullable SelfTest selfTest,
        List<Misuse> misuses,
        @Nullable CodePlace code)
        implements Serializable {
    private static final int MANY = 1_000_000;
    private static final int SAMPLE = 1_000;

    public SubjectResult {
        points = List.copyOf(points);
        notes = List.copyOf(notes);
        misuses = List.copyOf(misuses);
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
        this(name, source, method, outcome, message, evaluations, points, List.of(), null, null, List.of(), null);
    }

    /**
     * One subject at several points: passes when it passes at every point, where it is enough that something was verified at
     * one of them. The message names the first wrong entry and its point; notes are not repeated.
     *
     * @param atPoints one or more, of the same subject by the same method
     */
    public static SubjectResult together(List<SubjectResult> atPoints) {
        return atPoints.size() == 1 ? atPoints.get(0) : new Together(atPoints).result();
    }

    /** The same with a name for its points, such as {@code point 2 (normal, seed 7)}. */
    public SubjectResult labelled(String label) {
        List<PointResult> labelled = points.stream()
                .map(p -> new PointResult(p.loss(), p.tensors(), label))
                .toList();
        return with(outcome, message, labelled, notes, misuses);
    }

    /** The same with what its methods do to their callers. A misuse fails a subject however right its numbers are. */
    public SubjectResult withMisuses(List<Misuse> found) {
        if (found.isEmpty()) {
            return this;
        }
        List<Misuse> all =
                Stream.concat(misuses.stream(), found.stream()).distinct().toList();
        String sentences = found.stream().map(Misuse::sentence).collect(Collectors.joining("; "));
        Outcome worse = outcome == Outcome.PASS ? Outcome.FAIL : outcome;
        return with(worse, sentences + ". " + message, points, notes, all);
    }

    /**
     * The same with a sample of the entries' numbers when they are more than a million, for whoever keeps results or hands them
     * on. Counts and the entries that are listed stay.
     */
    public SubjectResult thinned() {
        long numbers = points.stream()
                .flatMap(p -> p.tensors().stream())
                .mapToLong(t -> t.analytic().length)
                .sum();
        if (numbers <= MANY) {
            return this;
        }
        List<PointResult> thinner = points.stream()
                .map(p -> new PointResult(
                        p.loss(),
                        p.tensors().stream().map(t -> t.thinned(SAMPLE)).toList(),
                        p.label()))
                .toList();
        return with(outcome, message, thinner, notes, misuses);
    }

    /** The same with the place of the gradient under test. */
    public SubjectResult withCode(@Nullable CodePlace place) {
        return new SubjectResult(
                name,
                source,
                method,
                outcome,
                message,
                evaluations,
                points,
                notes,
                firstWrong,
                selfTest,
                misuses,
                place);
    }

    /** The same with other places of its code, the path of a source file added for one. */
    public SubjectResult placed(UnaryOperator<CodePlace> places) {
        List<Misuse> there = misuses.stream()
                .map(m -> m.code() == null ? m : m.withCode(places.apply(m.code())))
                .toList();
        return with(outcome, message, points, notes, there).withCode(code == null ? null : places.apply(code));
    }

    /** The same with one more note, before the others. */
    public SubjectResult withNote(String note) {
        return withNotes(List.of(note));
    }

    /** The same with more notes, before the others. */
    SubjectResult withNotes(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(notes);
        return with(outcome, message, points, all, misuses);
    }

    /** The same without a place where a gradient goes wrong. */
    SubjectResult withoutFirstWrong() {
        return new SubjectResult(
                name, source, method, outcome, message, evaluations, points, notes, null, selfTest, misuses, code);
    }

    /** The same with another judgement. */
    SubjectResult with(Outcome judged, String sentence, List<PointResult> at, List<String> said, List<Misuse> misused) {
        return new SubjectResult(
                name, source, method, judged, sentence, evaluations, at, said, firstWrong, selfTest, misused, code);
    }

    /** Overall verdict of a subject. */
    public enum Outcome {
        PASS,
        FAIL,
        ERROR
    }
}
