package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.Expectations;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the terminal says about one check: a line when it passed, at most ten when it did not. */
final class CheckLines {
    private static final int FAILURES = 3;
    private static final int NOTES = 2;
    private static final int MISUSES = 3;

    private final SubjectResult subject;
    private final Counts counts;
    private final List<String> lines = new ArrayList<>();

    private CheckLines(SubjectResult subject) {
        this.subject = subject;
        this.counts = Counts.of(subject);
    }

    static List<String> of(SubjectResult subject) {
        return new CheckLines(subject).lines();
    }

    private List<String> lines() {
        lines.add(subject.name() + ": " + headline());
        subject.misuses().stream().limit(MISUSES).forEach(m -> lines.add("  misuse: " + m.sentence()));
        failures();
        code();
        if (subject.firstWrong() != null) {
            lines.add("  " + subject.firstWrong());
        }
        diagnosis();
        List<String> warnings = Expectations.warnings(subject);
        subject.notes().stream()
                .filter(note -> !warnings.contains(note))
                .limit(NOTES)
                .forEach(note -> lines.add("  " + note));
        if (subject.outcome() == Outcome.FAIL) {
            lines.add("  to repeat just this check: mvn nn:gradcheck -Dnn.only=" + subject.name());
        }
        return lines;
    }

    private String headline() {
        return switch (subject.outcome()) {
            case ERROR -> "ERROR: " + subject.source() + ": " + subject.message();
            case FAIL ->
                "FAIL: " + (counts.accused() + subject.misuses().size() == 0 ? subject.message() : counts.sentence());
            case PASS -> counts.sentence() + detectable() + selfTest();
        };
    }

    private String detectable() {
        return Double.isNaN(counts.detectable())
                ? ""
                : "; smallest detectable error " + String.format(Locale.ROOT, "%.1e", counts.detectable());
    }

    private String selfTest() {
        return subject.selfTest() == null || subject.selfTest().total() == 0
                ? ""
                : "; catches " + subject.selfTest().killed() + " of "
                        + subject.selfTest().total() + " deliberate bugs";
    }

    private void failures() {
        IntStream.range(0, subject.points().size())
                .boxed()
                .flatMap(p -> subject.points().get(p).tensors().stream()
                        .flatMap(t -> t.mismatches().stream().map(e -> failure(p, t, e))))
                .limit(FAILURES)
                .forEach(lines::add);
        if (counts.accused() > FAILURES) {
            lines.add("  … and " + (counts.accused() - FAILURES) + " more, listed in the report");
        }
    }

    private void code() {
        CodePlace code = subject.code();
        if (code != null && subject.outcome() == Outcome.FAIL) {
            lines.add("  written in "
                    + (code.isReachable()
                            ? code.path() + ":[" + code.line() + ",1] " + code.className() + "." + code.method()
                            : code.named()));
        }
    }

    private String failure(int point, TensorResult tensor, EntryResult entry) {
        double error = Double.isFinite(entry.error()) ? entry.error() : entry.bound();
        return "  " + subject.source() + " " + tensor.tensor().entry(entry.index())
                + PointName.at(subject, point) + ": a = "
                + ShortestDecimal.ofAny(entry.analytic()) + ", n = " + ShortestDecimal.ofAny(entry.numeric()) + " ± "
                + String.format(Locale.ROOT, "%.1e", error) + ", ratio "
                + String.format(Locale.ROOT, "%.6g", entry.analytic() / entry.numeric());
    }

    /** Of the last tensor that fits a pattern: behind that one nothing is wrong, so it is nearest to the cause. */
    private void diagnosis() {
        subject.points().stream()
                .flatMap(p -> p.tensors().stream())
                .filter(t -> SuspectedCause.of(t) != null)
                .reduce((first, second) -> second)
                .ifPresent(t -> lines.add("  suspected cause in " + t.tensor().name() + ": " + SuspectedCause.of(t)));
    }
}
