package io.github.nnmaven.report;

import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.VariantResult;
import java.util.List;
import java.util.stream.Stream;

/** Summaries for the page of a CI job, in Markdown: a verdict and one line a subject. */
public final class MarkdownSummary {
    private static final int MOST_ROWS = 50;
    private static final int MOST_FAILURES = 10;
    private static final String SPECIAL = "\\`*_{}[]()#+-.!|~@:$";

    private MarkdownSummary() {}

    /** Of a gradient check: what fails first, and of a long list its beginning. */
    public static String check(List<SubjectResult> subjects) {
        List<SubjectResult> failed =
                subjects.stream().filter(s -> s.outcome() != Outcome.PASS).toList();
        StringBuilder text = new StringBuilder("## " + (failed.isEmpty() ? "✅" : "❌") + " Gradient check\n\n");
        text.append("| subject | verdict | derivatives | smallest detectable error |\n|---|---|---|---|\n");
        Stream.concat(failed.stream(), subjects.stream().filter(s -> s.outcome() == Outcome.PASS))
                .limit(MOST_ROWS)
                .forEach(s -> text.append(row(s)));
        if (subjects.size() > MOST_ROWS) {
            text.append("\n… and ").append(subjects.size() - MOST_ROWS).append(" more subjects in the report\n");
        }
        failed.stream().limit(MOST_FAILURES).forEach(s -> text.append(failure(s)));
        if (failed.size() > MOST_FAILURES) {
            text.append("\n… and ").append(failed.size() - MOST_FAILURES).append(" more failures in the report\n");
        }
        return text.append('\n').toString();
    }

    private static String failure(SubjectResult subject) {
        StringBuilder text = new StringBuilder("\n**" + escaped(subject.name()) + "**: ");
        if (subject.misuses().isEmpty()) {
            return text.append(escaped(subject.message()))
                    .append(place(subject))
                    .append('\n')
                    .toString();
        }
        text.append(escaped(MisuseList.rest(subject))).append(place(subject)).append("\n\n");
        subject.misuses()
                .forEach(m ->
                        text.append("- misuse: ").append(escaped(m.sentence())).append('\n'));
        return text.toString();
    }

    /** Of gradients that no spec checks; nothing when there are none. */
    public static String unchecked(List<UncheckedGradient> unchecked) {
        if (unchecked.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("**Not checked by any spec** (`mvn nn:suggest` writes the specs):\n\n");
        unchecked.forEach(gradient ->
                text.append("- ").append(escaped(gradient.toString())).append('\n'));
        return text.append('\n').toString();
    }

    private static String place(SubjectResult subject) {
        CodePlace code = subject.code();
        return code == null ? "" : " (" + escaped(code.path() == null ? code.named() : code.where()) + ")";
    }

    private static String row(SubjectResult subject) {
        Counts counts = Counts.of(subject);
        String verdict = (subject.outcome() == Outcome.PASS ? "✓ " : "✕ ") + Words.of(subject.outcome());
        return "| " + escaped(subject.name()) + " | " + verdict + " | "
                + (subject.outcome() == Outcome.ERROR ? "–" : misuses(subject) + counts.sentence()) + " | "
                + (Double.isNaN(counts.detectable()) ? "–" : Numerals.brief(counts.detectable())) + " |\n";
    }

    private static String misuses(SubjectResult subject) {
        int count = subject.misuses().size();
        return count == 0 ? "" : count + (count == 1 ? " misuse; " : " misuses; ");
    }

    /** Of initialization studies. */
    public static String studies(List<StudyResult> studies) {
        StringBuilder text = new StringBuilder("## Initialization report\n\n");
        text.append("| network | forward | backward |\n|---|---|---|\n");
        for (StudyResult study : studies) {
            VariantResult declared = study.variants().get(0);
            text.append("| ").append(escaped(study.name())).append(" | ").append(cell(declared.forward()));
            text.append(" | ").append(cell(declared.backward())).append(" |\n");
        }
        return text.append('\n').toString();
    }

    private static String cell(DirectionResult direction) {
        return Words.symbol(direction.verdict()) + " **" + Words.of(direction.verdict()) + "**: "
                + escaped(direction.sentence());
    }

    /** Text that no Markdown renderer takes for markup, on one line. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '&') {
                safe.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
            } else if (Character.isISOControl(c)) {
                safe.append(' ');
            } else {
                safe.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return safe.toString();
    }
}
