package io.github.nnmaven.report;

import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.propagation.TraceResult;
import java.util.Comparator;
import java.util.List;

/** {@code gradcheck/index.html}: the verdict, what it covers, and every tensor of every subject. */
public final class GradcheckPage {
    /** Subjects whose charts stand on a page of several; those of the others stand on a page of their own. */
    private static final int MOST_CHARTED = 20;

    private final Html html;
    private final Messages messages;

    private GradcheckPage(Html html, Messages messages) {
        this.html = html;
        this.messages = messages;
    }

    /** The page in English without traces; {@link Page#stylesheet} belongs beside it. */
    public static String html(List<SubjectResult> subjects) {
        return html(subjects, List.of(), Messages.of("en"));
    }

    /**
     * The page.
     *
     * @param traces of small networks among the subjects, found by name
     */
    public static String html(List<SubjectResult> subjects, List<TraceResult> traces, Messages messages) {
        return html(subjects, traces, List.of(), messages);
    }

    /**
     * The page.
     *
     * @param traces    of small networks among the subjects, found by name
     * @param unchecked gradients that no spec checks
     */
    public static String html(
            List<SubjectResult> subjects,
            List<TraceResult> traces,
            List<UncheckedGradient> unchecked,
            Messages messages) {
        return Page.of(
                messages,
                messages.text("check.title"),
                html -> new GradcheckPage(html, messages).write(subjects, traces, unchecked));
    }

    private void write(List<SubjectResult> checked, List<TraceResult> traces, List<UncheckedGradient> unchecked) {
        List<SubjectResult> subjects = failuresFirst(checked);
        html.open("header").element("h1", messages.text("check.title"));
        if (subjects.isEmpty()) {
            html.element("p", messages.text("check.nothing"));
        } else {
            verdict(subjects);
        }
        html.close();
        if (subjects.size() > 1) {
            contents(subjects);
        }
        for (int i = 0; i < subjects.size(); i++) {
            SubjectResult subject = subjects.get(i);
            TraceResult trace = traces.stream()
                    .filter(t -> t.name().equals(subject.name()))
                    .findFirst()
                    .orElse(null);
            new CheckSection(html, messages, subject, trace, i).write(i < MOST_CHARTED);
        }
        unchecked(unchecked);
    }

    private static List<SubjectResult> failuresFirst(List<SubjectResult> subjects) {
        return subjects.stream()
                .sorted(Comparator.comparing((SubjectResult s) -> s.outcome() == Outcome.PASS))
                .toList();
    }

    /** What is found in the classes and in no spec, each with the spec to paste. */
    private void unchecked(List<UncheckedGradient> unchecked) {
        if (unchecked.isEmpty()) {
            return;
        }
        html.open("section").element("h2", messages.text("check.unchecked", unchecked.size()));
        html.element("p", messages.text("check.unchecked.how"));
        for (UncheckedGradient gradient : unchecked) {
            html.open("details").element("summary", gradient.toString());
            html.element("pre", gradient.spec()).close();
        }
        html.close();
    }

    private void verdict(List<SubjectResult> subjects) {
        Counts counts = Counts.of(subjects.stream()
                .flatMap(s -> s.points().stream())
                .flatMap(p -> p.tensors().stream())
                .toList());
        long failed = subjects.stream().filter(s -> s.outcome() != Outcome.PASS).count();
        String tone = failed == 0 ? "good" : "bad";
        html.open("div", "class", "verdict " + tone).open("h2");
        html.element("span", messages.text(failed == 0 ? "check.pass" : "check.fail"), "class", "badge " + tone)
                .close();
        String failures = failed == 0 ? "" : messages.text("check.failed", failed, subjects.size()) + " ";
        html.element("p", failures + CheckSection.sentence(counts, messages) + ".");
        coverage(counts);
        subjects.stream().filter(s -> s.outcome() != Outcome.PASS).findFirst().ifPresent(this::firstFailure);
        html.close();
    }

    private void firstFailure(SubjectResult subject) {
        subject.misuses().stream().findFirst().ifPresent(m -> failure(subject, MisuseList.line(m, messages)));
        if (subject.misuses().isEmpty() || Counts.of(subject).accused() > 0) {
            failure(subject, messages.said(MisuseList.rest(subject)));
        }
        if (subject.firstWrong() != null) {
            html.element("p", messages.said(subject.firstWrong()) + ".", "class", "said");
        }
        subject.points().stream()
                .flatMap(p -> PointSection.causes(p.tensors(), messages).stream())
                .findFirst()
                .ifPresent(cause -> html.element("p", cause));
    }

    private void failure(SubjectResult subject, String text) {
        html.element("p", subject.name() + ": " + text, "class", "diagnosis");
    }

    private void coverage(Counts counts) {
        if (counts.total() > 0) {
            String share = Numerals.percent((double) counts.verified() / counts.total());
            html.open("p").element("label", messages.text("check.coverage", share) + " ", "for", "coverage");
            html.element(
                    "meter",
                    share,
                    "id",
                    "coverage",
                    "max",
                    Long.toString(counts.total()),
                    "value",
                    Integer.toString(counts.verified()));
            html.close();
        }
        if (!Double.isNaN(counts.detectable())) {
            html.element("p", messages.text("check.detectable", Numerals.brief(counts.detectable())));
        }
    }

    private void contents(List<SubjectResult> subjects) {
        html.open("nav", "aria-label", messages.text("check.subjects")).open("ul");
        for (int i = 0; i < subjects.size(); i++) {
            SubjectResult subject = subjects.get(i);
            html.open("li").element("a", subject.name(), "href", "#subject" + i);
            CheckSection.badge(html, messages, subject);
            html.text(line(subject)).close();
        }
        html.close().close();
    }

    private String line(SubjectResult subject) {
        if (subject.outcome() == Outcome.ERROR) {
            return messages.said(subject.message());
        }
        String misuses = subject.misuses().isEmpty()
                ? ""
                : messages.text("count.misuse", subject.misuses().size()) + "; ";
        return misuses + CheckSection.sentence(Counts.of(subject), messages);
    }
}
