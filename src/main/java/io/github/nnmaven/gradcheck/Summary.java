package io.github.nnmaven.gradcheck;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The overall verdict on a subject, and the sentence that says it. */
final class Summary {
    /** Enough to see a difference that matters. */
    private static final int DIGITS = 10;

    private Summary() {}

    /**
     * Passes unless an entry is accused, or nothing at all was verified.
     *
     * @param acceptsZero whether a subject in which nothing was verified passes
     */
    static SubjectResult of(
            Subject subject, String method, long evaluations, List<PointResult> points, boolean acceptsZero) {
        Outcome outcome = Outcome.PASS;
        String message = passed(points);
        if (accused(points) > 0) {
            outcome = Outcome.FAIL;
            message = failed(points);
        } else if (!acceptsZero && total(points, t -> t.verified() + t.kink()) == 0) {
            outcome = Outcome.FAIL;
            message = "vacuous: " + message + remedy(points);
        }
        return new SubjectResult(subject.name(), subject.source(), method, outcome, message, evaluations, points);
    }

    private static String remedy(List<PointResult> points) {
        return points.stream()
                .flatMap(p -> p.tensors().stream())
                .flatMap(t -> t.undecided().stream())
                .map(EntryResult::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .map(reason -> ": " + reason)
                .orElse("; choose inputs and parameters that exercise the gradient");
    }

    /** The subject could not be checked. */
    static SubjectResult error(Subject subject, String method, EvaluationException e) {
        String message = String.valueOf(e.getMessage());
        return new SubjectResult(subject.name(), subject.source(), method, Outcome.ERROR, message, 0, List.of());
    }

    private static String failed(List<PointResult> points) {
        TensorResult first = points.stream()
                .flatMap(p -> p.tensors().stream())
                .filter(t -> !t.passed())
                .findFirst()
                .orElseThrow();
        EntryResult entry = first.mismatches().get(0);
        String numeric = Figures.of(entry.numeric(), DIGITS)
                + (Double.isFinite(entry.error()) ? " ± " + digits(entry.error()) : "");
        return String.format(
                Locale.ROOT,
                "%s%s: claimed %s, but the numeric derivative is %s (allowed difference %.1e); %d of %d derivatives %s",
                first.tensor().name(),
                index(entry),
                Figures.of(entry.analytic(), DIGITS),
                numeric,
                entry.bound(),
                accused(points),
                entries(points),
                accused(points) == 1 ? "is wrong" : "are wrong");
    }

    private static String passed(List<PointResult> points) {
        String text = total(points, TensorResult::verified) + " of " + entries(points) + " derivatives verified";
        text += part(total(points, TensorResult::zero), "zero on these inputs");
        text += part(total(points, TensorResult::kink), "at kinks");
        return text + part(total(points, TensorResult::unverifiable), "not verifiable");
    }

    private static String part(int count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }

    private static int accused(List<PointResult> points) {
        return total(points, t -> t.mismatched() + t.nonFinite());
    }

    private static int entries(List<PointResult> points) {
        return total(points, t -> t.tensor().size());
    }

    private static int total(List<PointResult> points, ToIntFunction<TensorResult> count) {
        return points.stream()
                .flatMap(p -> p.tensors().stream())
                .mapToInt(count)
                .sum();
    }

    /** {@code [i,j]}; nothing for a number. */
    private static String index(EntryResult entry) {
        return entry.index().isEmpty()
                ? ""
                : entry.index().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }
}
