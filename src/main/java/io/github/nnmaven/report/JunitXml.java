package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code TEST-nn-gradcheck.xml}: the check in the XML of JUnit reports, which CI servers show by themselves. A suite is a
 * subject, a case a tensor at a point, or a misuse. A subject that could not be evaluated, or fails as a whole, is a case of its own.
 * Durations are 0: equal results give equal bytes.
 */
public final class JunitXml {
    private static final String SUBJECT = "subject";

    private final Xml xml;

    private JunitXml(Xml xml) {
        this.xml = xml;
    }

    /**
     * Writes the whole document.
     *
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(List<SubjectResult> subjects, Appendable out) throws IOException {
        JunitXml junit = new JunitXml(new Xml(out));
        junit.xml.open("testsuites", "name", "nn-gradcheck");
        for (SubjectResult subject : subjects) {
            junit.suite(subject);
        }
        junit.xml.close();
    }

    private void suite(SubjectResult subject) throws IOException {
        boolean whole = failsAsAWhole(subject);
        int misuses = subject.misuses().size();
        List<TensorResult> tensors =
                subject.points().stream().flatMap(p -> p.tensors().stream()).toList();
        long failures = tensors.stream().filter(t -> !t.passed()).count()
                + (whole && subject.outcome() == Outcome.FAIL ? 1 : 0)
                + misuses;
        xml.open(
                "testsuite",
                "name",
                subject.name(),
                "tests",
                Integer.toString(tensors.size() + (whole ? 1 : 0) + misuses),
                "failures",
                Long.toString(failures),
                "errors",
                subject.outcome() == Outcome.ERROR ? "1" : "0",
                "skipped",
                "0",
                "time",
                "0");
        for (int p = 0; p < subject.points().size(); p++) {
            for (TensorResult tensor : subject.points().get(p).tensors()) {
                tensor(subject, p, tensor);
            }
        }
        for (Misuse misuse : subject.misuses()) {
            misuse(subject, misuse);
        }
        if (whole) {
            subject(subject);
        }
        xml.close();
    }

    /** Whether there is a failure that neither a tensor nor a misuse stands for. */
    private static boolean failsAsAWhole(SubjectResult subject) {
        boolean explained = !subject.misuses().isEmpty()
                || subject.points().stream()
                        .map(PointResult::tensors)
                        .flatMap(List::stream)
                        .anyMatch(t -> !t.passed());
        return subject.outcome() == Outcome.ERROR || (subject.outcome() == Outcome.FAIL && !explained);
    }

    private void misuse(SubjectResult subject, Misuse misuse) throws IOException {
        xml.open("testcase", attributes(subject, "misuse: " + misuse.method() + " " + misuse.what()));
        String text = subject.source() + place(subject) + ": " + misuse.sentence();
        xml.element("failure", text, "message", misuse.sentence(), "type", "misuse");
        xml.close();
    }

    /** Where the gradient is written, if that is known. */
    private static String place(SubjectResult subject) {
        CodePlace code = subject.code();
        return code == null ? "" : " (" + (code.path() == null ? code.named() : code.where()) + ")";
    }

    private void subject(SubjectResult subject) throws IOException {
        xml.open("testcase", attributes(subject, SUBJECT));
        String tag = subject.outcome() == Outcome.ERROR ? "error" : "failure";
        xml.element(
                tag, subject.source() + ": " + subject.message(), "message", subject.message(), "type", word(subject));
        xml.close();
    }

    private void tensor(SubjectResult subject, int point, TensorResult tensor) throws IOException {
        String place = PointName.at(subject, point);
        String[] attributes = attributes(subject, tensor.tensor().name() + place);
        if (tensor.passed()) {
            xml.leaf("testcase", attributes);
            return;
        }
        xml.open("testcase", attributes);
        int wrong = tensor.mismatched() + tensor.nonFinite();
        String message = wrong + " of " + tensor.tensor().size() + " derivatives wrong" + SuspectedCause.clause(tensor);
        String entries = tensor.mismatches().stream()
                .map(e -> tensor.tensor().entry(e.index()) + compared(e))
                .collect(Collectors.joining("\n"));
        xml.element(
                "failure",
                subject.source() + place(subject) + ": " + message + "\n" + entries,
                "message",
                message,
                "type",
                tensor.mismatched() > 0 ? "mismatch" : "non-finite");
        xml.close();
    }

    private static String[] attributes(SubjectResult subject, String name) {
        return new String[] {"name", name, "classname", subject.name(), "time", "0"};
    }

    private static String word(SubjectResult subject) {
        return subject.outcome() == Outcome.ERROR ? "error" : "fail";
    }

    /** {@code : a = 2.0, n = 1.0 ± 1.0e-09, ratio 2.00000}. */
    static String compared(EntryResult entry) {
        double shown = Double.isNaN(entry.error()) ? entry.bound() : entry.error();
        return ": a = " + ShortestDecimal.ofAny(entry.analytic()) + ", n = "
                + ShortestDecimal.ofAny(entry.numeric()) + " ± " + String.format(Locale.ROOT, "%.1e", shown)
                + ", ratio "
                + String.format(Locale.ROOT, "%.6g", entry.analytic() / entry.numeric())
                + (entry.reason() == null ? "" : " (" + entry.reason() + ")");
    }
}
