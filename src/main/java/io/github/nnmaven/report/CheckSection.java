package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.SelfTest;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.propagation.TraceResult;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One subject on the page of the gradient check. */
record CheckSection(
        Html html,
        Messages messages,
        SubjectResult subject,
        @Nullable TraceResult trace,
        int number) {
    private static final int MOST_SURVIVORS = 12;
    /** Points of a subject that stand there with their charts; the others are folded. */
    private static final int MOST_POINTS = 3;

    /** @param charts whether there is room for them */
    void write(boolean charts) {
        html.open("section", "id", "subject" + number, "class", "subject", "aria-label", subject.name());
        html.open("h2").text(subject.name() + " ");
        badge(html, messages, subject);
        html.close();
        origin();
        html.element("p", messages.said(MisuseList.rest(subject)));
        new MisuseList(html, messages, subject).write();
        if (subject.firstWrong() != null) {
            html.element("p", messages.said(subject.firstWrong()) + ".", "class", "said diagnosis");
        }
        subject.notes().forEach(note -> html.element("p", messages.said(note)));
        points(charts);
        selfTest();
        html.open("p", "class", "meta").text(messages.text("repeat") + " ");
        html.element("code", "mvn nn:gradcheck -Dnn.only=" + Shell.word(subject.name()))
                .close();
        html.close();
    }

    private void origin() {
        String evaluations = Numerals.count(subject.evaluations());
        html.element(
                "p", messages.text("check.meta", subject.source(), subject.method(), evaluations), "class", "meta");
        CodePlace code = subject.code();
        if (code != null && subject.outcome() != Outcome.ERROR) {
            String place = code.where().isEmpty() ? "" : ", " + code.where();
            html.element(
                    "p", messages.text("check.code", code.className() + "." + code.method(), place), "class", "meta");
        }
    }

    /** The points at which something is wrong are open, or else the first one. */
    private void points(boolean charts) {
        List<PointSection> points = IntStream.range(0, subject.points().size())
                .mapToObj(p -> new PointSection(html, messages, subject, p, trace))
                .toList();
        List<PointSection> wrong =
                points.stream().filter(p -> !p.passed()).limit(MOST_POINTS).toList();
        List<PointSection> open = wrong.isEmpty() ? points.stream().limit(1).toList() : wrong;
        for (PointSection point : points) {
            if (open.contains(point)) {
                point.write(charts);
            } else {
                point.writeFolded();
            }
        }
    }

    static void badge(Html html, Messages messages, SubjectResult subject) {
        boolean passed = subject.outcome() == Outcome.PASS;
        String word = messages.text("outcome." + Words.of(subject.outcome()));
        html.element("span", (passed ? "✓ " : "✕ ") + word, "class", "badge " + (passed ? "good" : "bad"));
    }

    /** {@code 187 derivatives: 58 verified, 129 zero on these inputs}. */
    static String sentence(Counts counts, Messages messages) {
        if (messages.language().equals("en")) {
            return counts.sentence();
        }
        StringJoiner words = new StringJoiner(", ");
        words.add(messages.text("count.verified", Numerals.count(counts.verified())));
        add(words, messages, "count.mismatched", counts.mismatched());
        add(words, messages, "count.non-finite", counts.nonFinite());
        add(words, messages, "count.zero", counts.zero());
        add(words, messages, "count.kink", counts.kink());
        add(words, messages, "count.unverifiable", counts.unverifiable());
        add(words, messages, "count.grouped", counts.grouped());
        add(words, messages, "count.expected", counts.expected());
        return messages.text("count.total", Numerals.count(counts.total())) + ": " + words;
    }

    private static void add(StringJoiner words, Messages messages, String key, int count) {
        if (count > 0) {
            words.add(messages.text(key, Numerals.count(count)));
        }
    }

    private void selfTest() {
        SelfTest test = subject.selfTest();
        if (test == null || test.total() == 0) {
            return;
        }
        html.element("p", messages.text("check.selftest", test.killed(), test.total()));
        if (!test.survivors().isEmpty()) {
            html.open("details")
                    .element("summary", messages.text("check.survivors"))
                    .open("ul");
            test.survivors().stream().limit(MOST_SURVIVORS).forEach(s -> html.element("li", s));
            html.close().close();
        }
    }
}
