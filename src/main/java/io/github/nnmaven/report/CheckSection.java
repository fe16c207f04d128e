package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.SelfTest;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import io.github.nnmaven.propagation.TraceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One subject on the page of the gradient check. */
record CheckSection(
        Html html,
        Messages messages,
        SubjectResult subject,
        @Nullable TraceResult trace,
        int number) {
    private static final int MOST_ENTRIES = 20;
    private static final int MOST_SURVIVORS = 12;

    void write() {
        html.open("section", "id", "subject" + number, "class", "subject", "aria-label", subject.name());
        html.open("h2").text(subject.name() + " ");
        badge(html, messages, subject);
        html.close();
        html.element(
                "p",
                messages.text("check.meta", subject.source(), subject.method(), subject.evaluations()),
                "class",
                "meta");
        CodePlace code = subject.code();
        if (code != null) {
            String place = code.where().isEmpty() ? "" : ", " + code.where();
            html.element(
                    "p", messages.text("check.code", code.className() + "." + code.method(), place), "class", "meta");
        }
        html.element("p", messages.said(subject.message()));
        misuses();
        if (subject.firstWrong() != null) {
            html.element(
                    "p", messages.text("check.firstwrong", messages.said(subject.firstWrong())), "class", "diagnosis");
        }
        subject.notes().forEach(note -> html.element("p", messages.said(note)));
        for (int p = 0; p < subject.points().size(); p++) {
            point(p);
        }
        selfTest();
        html.open("p", "class", "meta").text(messages.text("repeat") + " ");
        html.element("code", "mvn nn:gradcheck -Dnn.only=" + Shell.word(subject.name()))
                .close();
        html.close();
    }

    private void misuses() {
        if (subject.misuses().isEmpty()) {
            return;
        }
        html.element("h3", messages.text("check.misuses")).open("ul");
        subject.misuses().forEach(m -> html.element("li", m.sentence(), "class", "diagnosis"));
        html.close();
    }

    private String pointName(int index) {
        String label = subject.points().get(index).label();
        return label == null ? messages.text("check.numbered", index + 1) : label;
    }

    private void point(int index) {
        List<TensorResult> tensors = subject.points().get(index).tensors();
        String loss = Numerals.of(subject.points().get(index).loss());
        html.element(
                "h3",
                subject.points().size() == 1
                        ? messages.text("check.tensors", loss)
                        : messages.text("check.point", pointName(index), loss));
        matrix(tensors);
        causes(tensors, messages).forEach(cause -> html.element("p", cause, "class", "diagnosis"));
        entries("check.wrong", tensors, TensorResult::mismatches);
        entries("check.undecided", tensors, TensorResult::undecided);
        new Scatter(html, messages, tensors).write();
        new StepCurveSection(html, messages, tensors).write();
        if (trace != null && index == 0) {
            new StepTable(html, messages, trace, tensors).write();
        }
    }

    /** Suspected causes in words, one for each tensor and point that shows a known pattern. */
    static List<String> causes(SubjectResult subject, Messages messages) {
        return subject.points().stream()
                .flatMap(p -> causes(p.tensors(), messages).stream())
                .toList();
    }

    private static List<String> causes(List<TensorResult> tensors, Messages messages) {
        List<String> causes = new ArrayList<>();
        for (TensorResult tensor : tensors) {
            String cause = tensor.cause();
            if (cause != null) {
                causes.add(messages.text("check.cause", tensor.tensor().name(), messages.said(cause)));
            }
        }
        return causes;
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
        words.add(messages.text("count.verified", counts.verified()));
        add(words, messages, "count.mismatched", counts.mismatched());
        add(words, messages, "count.non-finite", counts.nonFinite());
        add(words, messages, "count.zero", counts.zero());
        add(words, messages, "count.kink", counts.kink());
        add(words, messages, "count.unverifiable", counts.unverifiable());
        add(words, messages, "count.expected", counts.expected());
        return messages.text("count.total", counts.total()) + ": " + words;
    }

    private static void add(StringJoiner words, Messages messages, String key, int count) {
        if (count > 0) {
            words.add(messages.text(key, count));
        }
    }

    private void matrix(List<TensorResult> tensors) {
        html.table(
                messages.text("check.matrix"),
                "numbers",
                List.of(
                        messages.text("init.tensor"),
                        messages.text("init.shape"),
                        messages.text("check.column.verified"),
                        messages.text("check.column.mismatched"),
                        messages.text("check.column.non-finite"),
                        messages.text("check.column.zero"),
                        messages.text("check.column.kink"),
                        messages.text("check.column.unverifiable"),
                        messages.text("check.column.detectable")));
        for (TensorResult tensor : tensors) {
            List<String> cells = new ArrayList<>(List.of(shape(tensor)));
            for (int count : List.of(
                    tensor.verified(),
                    tensor.mismatched(),
                    tensor.nonFinite(),
                    tensor.zero(),
                    tensor.kink(),
                    tensor.unverifiable())) {
                cells.add(count == 0 ? "·" : Integer.toString(count));
            }
            cells.add(Double.isNaN(tensor.detectable()) ? "–" : Numerals.brief(tensor.detectable()));
            String heading = (tensor.passed() ? "✓ " : "✕ ") + tensor.tensor().name();
            html.rowOf(tensor.passed() ? "right" : "wrong", heading, cells);
        }
        html.closeTable();
    }

    private String shape(TensorResult tensor) {
        List<Integer> shape = tensor.tensor().shape();
        return shape.isEmpty()
                ? messages.text("check.number")
                : shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    private void entries(String title, List<TensorResult> tensors, Function<TensorResult, List<EntryResult>> listed) {
        List<Place> places = tensors.stream()
                .flatMap(t -> listed.apply(t).stream().map(e -> new Place(t, e)))
                .limit(MOST_ENTRIES)
                .toList();
        if (places.isEmpty()) {
            return;
        }
        html.element("h3", messages.text(title));
        html.table(
                messages.text(title),
                "numbers",
                List.of(
                        messages.text("check.where"),
                        messages.text("check.analytic"),
                        messages.text("check.numeric"),
                        messages.text("check.bound"),
                        messages.text("check.ratio"),
                        messages.text("check.verdict"),
                        messages.text("check.hex")));
        places.forEach(this::entry);
        html.closeTable();
    }

    private void entry(Place place) {
        EntryResult entry = place.entry();
        String verdict = messages.text("entry." + Words.of(entry.verdict()));
        html.row(
                place.tensor().tensor().name() + entry.index(),
                List.of(
                        ShortestDecimal.ofAny(entry.analytic()),
                        ShortestDecimal.ofAny(entry.numeric()),
                        "± " + Numerals.brief(Double.isNaN(entry.error()) ? entry.bound() : entry.error()),
                        Numerals.of(entry.analytic() / entry.numeric()),
                        entry.reason() == null ? verdict : verdict + ": " + messages.said(entry.reason()),
                        Double.toHexString(entry.analytic()) + " " + Double.toHexString(entry.numeric())));
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

    private record Place(TensorResult tensor, EntryResult entry) {}
}
