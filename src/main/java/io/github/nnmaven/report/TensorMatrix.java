package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Tensors by verdict: how many entries of each came to what. Verdicts that are rare have a column where they occur. */
record TensorMatrix(Html html, Messages messages, List<TensorResult> tensors) {
    void write() {
        List<Column> columns = columns();
        List<String> headings = new ArrayList<>(List.of(messages.text("init.tensor"), messages.text("init.shape")));
        columns.forEach(c -> headings.add(messages.text("check.column." + c.verdict())));
        headings.add(messages.text("check.column.detectable"));
        html.table(messages.text("check.matrix"), "numbers", headings);
        tensors.forEach(t -> row(t, columns));
        html.closeTable();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("verified", TensorResult::verified),
                new Column("mismatched", TensorResult::mismatched),
                new Column("non-finite", TensorResult::nonFinite),
                new Column("zero", TensorResult::zero),
                new Column("kink", TensorResult::kink),
                new Column("unverifiable", TensorResult::unverifiable)));
        for (Column rare :
                List.of(new Column("grouped", TensorResult::grouped), new Column("expected", TensorResult::expected))) {
            if (tensors.stream().anyMatch(t -> rare.count().applyAsInt(t) > 0)) {
                columns.add(rare);
            }
        }
        return columns;
    }

    private void row(TensorResult tensor, List<Column> columns) {
        List<String> cells = new ArrayList<>(List.of(shape(tensor)));
        for (Column column : columns) {
            int count = column.count().applyAsInt(tensor);
            cells.add(count == 0 ? "·" : Numerals.count(count));
        }
        cells.add(Double.isNaN(tensor.detectable()) ? "–" : Numerals.brief(tensor.detectable()));
        String heading = (tensor.passed() ? "✓ " : "✕ ") + tensor.tensor().name();
        html.rowOf(tensor.passed() ? "right" : "wrong", heading, cells);
    }

    private String shape(TensorResult tensor) {
        List<Integer> shape = tensor.tensor().shape();
        return shape.isEmpty()
                ? messages.text("check.number")
                : shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    private record Column(String verdict, ToIntFunction<TensorResult> count) {}
}
