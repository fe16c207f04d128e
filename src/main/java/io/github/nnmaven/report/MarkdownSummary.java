package io.github.nnmaven.report;

import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.VariantResult;
import java.util.List;

/** Summaries for the page of a CI job, in Markdown: a verdict and one line a subject. */
public final class MarkdownSummary {
    private static final String SPECIAL = "\\`*_{}[]()#+-.!|~@:$";

    private MarkdownSummary() {}

    /** Of a gradient check. */
    public static String check(List<SubjectResult> subjects) {
        boolean passed = subjects.stream().allMatch(s -> s.outcome() == Outcome.PASS);
        StringBuilder text = new StringBuilder("## " + (passed ? "✅" : "❌") + " Gradient check\n\n");
        text.append("| subject | verdict | derivatives | smallest detectable error |\n|---|---|---|---|\n");
        for (SubjectResult subject : subjects) {
            text.append(row(subject));
        }
        subjects.stream()
                .filter(s -> s.outcome() != Outcome.PASS)
                .forEach(s -> text.append("\n**")
                        .append(escaped(s.name()))
                        .append("**: ")
                        .append(escaped(s.message()))
                        .append(place(s))
                        .append('\n'));
        return text.append('\n').toString();
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
                + (subject.outcome() == Outcome.ERROR ? "–" : counts.sentence()) + " | "
                + (Double.isNaN(counts.detectable()) ? "–" : Numerals.brief(counts.detectable())) + " |\n";
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
