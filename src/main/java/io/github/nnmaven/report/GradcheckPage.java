package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.List;
import java.util.Locale;

/** {@code gradcheck/index.html}: the verdict, what it covers, and every tensor of every subject. */
public final class GradcheckPage {
    private static final int MISMATCHES = 20;

    private final Html html;

    private GradcheckPage(Html html) {
        this.html = html;
    }

    /** The page; {@link Page#stylesheet} belongs beside it. */
    public static String html(List<SubjectResult> subjects) {
        return Page.of(Messages.of("en"), "Gradient check", html -> new GradcheckPage(html).write(subjects));
    }

    private void write(List<SubjectResult> subjects) {
        html.open("header").element("h1", "Gradient check");
        if (subjects.isEmpty()) {
            html.element("p", "Nothing was checked.");
        } else {
            verdict(subjects);
        }
        html.close();
        if (subjects.size() > 1) {
            contents(subjects);
        }
        for (int i = 0; i < subjects.size(); i++) {
            subject(subjects.get(i), i);
        }
    }

    private void verdict(List<SubjectResult> subjects) {
        Counts counts = Counts.of(subjects.stream()
                .flatMap(s -> s.points().stream())
                .flatMap(p -> p.tensors().stream())
                .toList());
        long failed = subjects.stream().filter(s -> s.outcome() != Outcome.PASS).count();
        String tone = failed == 0 ? "good" : "bad";
        html.open("div", "class", "verdict " + tone).open("h2");
        html.element("span", failed == 0 ? "✓ PASS" : "✕ FAIL", "class", "badge " + tone)
                .close();
        html.element(
                "p",
                (failed == 0 ? "" : failed + " of " + subjects.size() + " subjects fail. ") + counts.sentence() + ".");
        coverage(counts);
        html.close();
    }

    private void coverage(Counts counts) {
        if (counts.total() > 0) {
            String share = Numerals.percent((double) counts.verified() / counts.total());
            html.open("p").element("label", "Verified: " + share + " ", "for", "coverage");
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
            html.element(
                    "p",
                    "A relative error of " + Numerals.brief(counts.detectable())
                            + " in any verified derivative would have been caught.");
        }
    }

    private void contents(List<SubjectResult> subjects) {
        html.open("nav", "aria-label", "Subjects").open("ul");
        for (int i = 0; i < subjects.size(); i++) {
            html.open("li").element("a", subjects.get(i).name(), "href", "#subject" + i);
            badge(subjects.get(i));
            html.text(counts(subjects.get(i))).close();
        }
        html.close().close();
    }

    private static String counts(SubjectResult subject) {
        return subject.outcome() == Outcome.ERROR
                ? subject.message()
                : Counts.of(subject).sentence();
    }

    private void badge(SubjectResult subject) {
        boolean passed = subject.outcome() == Outcome.PASS;
        String word = subject.outcome().name().toLowerCase(Locale.ROOT);
        html.element("span", (passed ? "✓ " : "✕ ") + word, "class", "badge " + (passed ? "good" : "bad"));
    }

    private void subject(SubjectResult subject, int number) {
        html.open("section", "id", "subject" + number, "class", "subject", "aria-label", subject.name());
        html.open("h2").text(subject.name() + " ");
        badge(subject);
        html.close();
        html.element(
                "p",
                subject.source() + " · method " + subject.method() + " · " + subject.evaluations() + " evaluations",
                "class",
                "meta");
        html.element("p", subject.message());
        for (int p = 0; p < subject.points().size(); p++) {
            List<TensorResult> tensors = subject.points().get(p).tensors();
            html.element(
                    "h3",
                    (subject.points().size() == 1 ? "Tensors" : "Point " + (p + 1)) + ", loss "
                            + Numerals.of(subject.points().get(p).loss()));
            tensors(tensors);
            mismatches(tensors);
        }
        html.open("p", "class", "meta").text("Repeat just this: ");
        html.element("code", "mvn nn:gradcheck -Dnn.only=" + Shell.word(subject.name()))
                .close();
        html.close();
    }

    private void tensors(List<TensorResult> tensors) {
        head(
                "Tensors and verdicts",
                List.of(
                        "tensor",
                        "shape",
                        "verified",
                        "wrong",
                        "not finite",
                        "zero",
                        "kink",
                        "unverifiable",
                        "detectable error"));
        for (TensorResult tensor : tensors) {
            html.open("tr", "class", tensor.passed() ? "right" : "wrong");
            html.element("th", (tensor.passed() ? "✓ " : "✕ ") + tensor.tensor().name(), "scope", "row");
            html.element("td", shape(tensor));
            for (int count : List.of(
                    tensor.verified(),
                    tensor.mismatched(),
                    tensor.nonFinite(),
                    tensor.zero(),
                    tensor.kink(),
                    tensor.unverifiable())) {
                html.element("td", count == 0 ? "·" : Integer.toString(count));
            }
            html.element("td", Double.isNaN(tensor.detectable()) ? "–" : Numerals.brief(tensor.detectable()));
            html.close();
        }
        html.close().close().close();
    }

    private static String shape(TensorResult tensor) {
        List<Integer> shape = tensor.tensor().shape();
        return shape.isEmpty()
                ? "number"
                : String.join("×", shape.stream().map(String::valueOf).toList());
    }

    private void mismatches(List<TensorResult> tensors) {
        tensors.stream()
                .filter(t -> t.diagnosis() != null)
                .forEach(t -> html.element(
                        "p", "Suspected cause in " + t.tensor().name() + ": " + t.diagnosis(), "class", "diagnosis"));
        if (tensors.stream().allMatch(t -> t.mismatches().isEmpty())) {
            return;
        }
        html.element("h3", "First wrong derivatives");
        head("First wrong derivatives", List.of("where", "claimed a", "numeric n", "bound", "a/n", "verdict"));
        tensors.stream()
                .flatMap(t -> t.mismatches().stream().map(e -> new Place(t, e)))
                .limit(MISMATCHES)
                .forEach(this::mismatch);
        html.close().close().close();
    }

    private void mismatch(Place place) {
        EntryResult entry = place.entry();
        html.row(
                place.tensor().tensor().name() + entry.index(),
                List.of(
                        ShortestDecimal.ofAny(entry.analytic()),
                        ShortestDecimal.ofAny(entry.numeric()),
                        "± " + Numerals.brief(entry.bound()),
                        Numerals.of(entry.analytic() / entry.numeric()),
                        Words.of(entry.verdict())));
    }

    /** Opens a region, a table and its body. */
    private void head(String label, List<String> columns) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        html.open("table").open("thead").open("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
    }

    private record Place(TensorResult tensor, EntryResult entry) {}
}
