package io.github.nnmaven.report;

import io.github.nnmaven.propagation.TensorStatistics;
import java.util.List;

/** What the parameter tensors of the declared draw look like, and what one gradient step would do to them. */
record TensorTable(Html html, Messages messages, List<TensorStatistics> tensors) {
    void write() {
        if (tensors.isEmpty()) {
            return;
        }
        html.element("h3", messages.text("init.tensors"));
        html.element("p", messages.text("init.tensors.text"), "class", "meta");
        html.open("details").element("summary", messages.text("init.tensors"));
        html.table(
                messages.text("init.tensors"),
                "numbers",
                List.of(
                        messages.text("init.tensor"),
                        messages.text("init.shape"),
                        messages.text("init.declared"),
                        messages.text("init.realised"),
                        messages.text("init.interval"),
                        messages.text("init.lookalike"),
                        messages.text("init.update")));
        for (int t = 0; t < tensors.size(); t += Thinning.every(tensors.size())) {
            row(tensors.get(t));
        }
        html.closeTable().close();
    }

    private void row(TensorStatistics tensor) {
        html.row(
                (tensor.asDeclared() ? "" : "✕ ") + tensor.name(),
                List.of(
                        tensor.rows() + "×" + tensor.columns(),
                        Double.isNaN(tensor.declared()) ? "–" : Numerals.brief(tensor.declared()),
                        Numerals.brief(tensor.variance()),
                        Double.isNaN(tensor.low()) || tensor.variance() == 0
                                ? "–"
                                : Numerals.brief(tensor.low()) + " … " + Numerals.brief(tensor.high()),
                        tensor.lookalike().isEmpty() ? "–" : tensor.lookalike(),
                        Double.isFinite(tensor.log10Update()) ? Numerals.power(tensor.log10Update()) : "–"));
    }
}
