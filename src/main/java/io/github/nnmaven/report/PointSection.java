package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.TensorResult;
import io.github.nnmaven.propagation.TraceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A subject at one point. */
record PointSection(
        Html html,
        Messages messages,
        SubjectResult subject,
        int index,
        @Nullable TraceResult trace) {
    private PointResult point() {
        return subject.points().get(index);
    }

    /** With its charts, when they are asked for. */
    void write(boolean charts) {
        String loss = Numerals.of(point().loss());
        html.element(
                "h3",
                subject.points().size() == 1
                        ? messages.text("check.tensors", loss)
                        : messages.text("check.point", name(), loss));
        tables();
        if (charts) {
            new Scatter(html, messages, point().tensors()).write();
            new StepCurveSection(html, messages, point().tensors()).write();
        }
        if (trace != null && index == 0) {
            new StepTable(html, messages, trace, point().tensors()).write();
        }
    }

    /** Folded to one line, without charts. */
    void writeFolded() {
        Counts counts = Counts.of(point().tensors());
        String line = messages.text("check.point", name(), Numerals.of(point().loss()));
        html.open("details")
                .element("summary", (passed() ? "✓ " : "✕ ") + line + ". " + CheckSection.sentence(counts, messages));
        tables();
        html.close();
    }

    boolean passed() {
        return point().tensors().stream().allMatch(TensorResult::passed);
    }

    private void tables() {
        List<TensorResult> tensors = point().tensors();
        new TensorMatrix(html, messages, tensors).write();
        causes(tensors, messages).forEach(cause -> html.element("p", cause, "class", "diagnosis"));
        EntryTable entries = new EntryTable(html, messages, tensors);
        entries.write(messages.text("check.wrong"), TensorResult::mismatches);
        entries.write(messages.text("check.undecided"), TensorResult::undecided);
    }

    private String name() {
        String label = point().label();
        return label == null ? messages.text("check.numbered", index + 1) : messages.said(label);
    }

    /** Suspected causes in words, one for each tensor that shows a known pattern. */
    static List<String> causes(List<TensorResult> tensors, Messages messages) {
        List<String> causes = new ArrayList<>();
        tensors.stream().filter(t -> SuspectedCause.of(t) != null).forEach(t -> {
            String cause = messages.said(Objects.requireNonNull(SuspectedCause.of(t)));
            causes.add(messages.text("check.cause", t.tensor().name(), cause));
        });
        return causes;
    }
}
