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

    private static final String VACUOUS = "vacuous: ";

    private Summary() {}

    /**
     * Passes unless an entry is accused, or nothing at all was verified.
     *
     * @param acceptsZero whether a subject in which nothing was verified passes
     */
    static SubjectResult of(
            Checkable subject, String method, long evaluations, List<PointResult> points, boolean acceptsZero) {
        Outcome outcome = Outcome.PASS;
        String message = passed(points);
        if (accused(points) > 0) {
            outcome = Outcome.FAIL;
            message = failed(points);
        } else if (!acceptsZero && nothingVerified(points)) {
            outcome = Outcome.FAIL;
            message = VACUOUS + message + remedy(points);
        }
        return new SubjectResult(subject.name(), subject.source(), method, outcome, message, evaluations, points);
    }

    /** Whether it fails for no other reason than that nothing was verified. */
    static boolean isVacuous(SubjectResult result) {
        return result.outcome() == Outcome.FAIL && result.message().startsWith(VACUOUS);
    }

    static boolean nothingVerified(List<PointResult> points) {
        return total(points, t -> t.verified() + t.kink() + t.expected()) == 0;
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
    static SubjectResult error(Checkable subject, String method, EvaluationException e) {
        return error(subject, method, String.valueOf(e.getMessage()), 0).withCode(e.code());
    }

    /** The budget was not enough to begin with. */
    static SubjectResult error(Checkable subject, String method, BudgetException e, Budget budget) {
        String message = subject.name() + ": " + e.getMessage() + "; this is not enough to begin";
        return error(subject, method, message, budget.most() - budget.left());
    }

    private static SubjectResult error(Checkable subject, String method, String message, long evaluations) {
        return new SubjectResult(
                subject.name(), subject.source(), method, Outcome.ERROR, message, evaluations, List.of());
    }

    /** The first wrong entry and its point, where there are several, and how many there are. */
    static String failed(List<PointResult> points) {
        int at = 0;
        while (passes(points.get(at))) {
            at++;
        }
        TensorResult first = points.get(at).tensors().stream()
                .filter(t -> !t.passed())
                .findFirst()
                .orElseThrow();
        EntryResult entry = first.mismatches().get(0);
        return String.format(
                Locale.ROOT,
                "%s%s: %sclaimed %s, but the numeric derivative is %s; %d of %d derivatives %s",
                first.tensor().name(),
                index(entry),
                place(points, at),
                Figures.of(entry.analytic(), DIGITS),
                found(entry),
                accused(points),
                entries(points),
                accused(points) == 1 ? "is wrong" : "are wrong");
    }

    /** What stands against the claim: a number, or why there is none. */
    private static String found(EntryResult entry) {
        if (entry.verdict() == EntryVerdict.NON_FINITE && Double.isNaN(entry.numeric()) && entry.reason() != null) {
            return "NaN (" + entry.reason() + ")";
        }
        String numeric = Figures.of(entry.numeric(), DIGITS)
                + (Double.isFinite(entry.error()) ? " ± " + digits(entry.error()) : "");
        return String.format(Locale.ROOT, "%s (allowed difference %.1e)", numeric, entry.bound());
    }

    private static boolean passes(PointResult point) {
        return point.tensors().stream().allMatch(TensorResult::passed);
    }

    private static String place(List<PointResult> points, int at) {
        if (points.size() == 1) {
            return "";
        }
        String label = points.get(at).label();
        return "at " + (label == null ? "point " + (at + 1) : label) + " ";
    }

    /** What was found where nothing is accused. */
    static String passed(List<PointResult> points) {
        String text = total(points, TensorResult::verified) + " of " + entries(points) + " derivatives verified";
        text += part(total(points, TensorResult::zero), "zero on these inputs");
        text += part(total(points, TensorResult::kink), "at kinks");
        text += part(total(points, TensorResult::unverifiable), "not verifiable");
        text += part(total(points, TensorResult::grouped), "checked in groups only");
        return text + part(total(points, TensorResult::expected), "wrong as expected");
    }

    private static String part(int count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }

    static int accused(List<PointResult> points) {
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
