package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Tensors by verdict: how many entries of each came to what. Verdicts that are rare have a column where they occur; of very
 * many tensors those that need a look stand first, and the last are added up.
 */
record TensorMatrix(Html html, Messages messages, List<TensorResult> tensors) {
    private static final int MOST_ROWS = 300;

    void write() {
        List<Column> columns = columns();
        List<String> headings = new ArrayList<>(List.of(messages.text("init.tensor"), messages.text("init.shape")));
        columns.forEach(c -> headings.add(messages.text("check.column." + c.verdict())));
        headings.add(messages.text("check.column.detectable"));
        html.table(messages.text("check.matrix"), "numbers", headings);
        List<TensorResult> rows = ordered();
        rows.stream().limit(MOST_ROWS).forEach(t -> row(t, columns));
        if (rows.size() > MOST_ROWS) {
            List<TensorResult> rest = rows.subList(MOST_ROWS, rows.size());
            html.row(messages.text("check.more", Numerals.count(rest.size())), cells("–", Counts.of(rest), columns));
        }
        html.closeTable();
    }

    private List<TensorResult> ordered() {
        return tensors.size() <= MOST_ROWS
                ? tensors
                : tensors.stream()
                        .sorted(Comparator.comparingInt(
                                t -> !t.passed() ? 0 : t.kink() + t.unverifiable() + t.expected() > 0 ? 1 : 2))
                        .toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("verified", Counts::verified),
                new Column("mismatched", Counts::mismatched),
                new Column("non-finite", Counts::nonFinite),
                new Column("zero", Counts::zero),
                new Column("kink", Counts::kink),
                new Column("unverifiable", Counts::unverifiable)));
        Counts all = Counts.of(tensors);
        for (Column rare : List.of(new Column("grouped", Counts::grouped), new Column("expected", Counts::expected))) {
            if (rare.count().applyAsInt(all) > 0) {
                columns.add(rare);
            }
        }
        return columns;
    }

    private void row(TensorResult tensor, List<Column> columns) {
        List<String> cells = cells(shape(tensor), Counts.of(List.of(tensor)), columns);
        if (tensor.passed()) {
            html.row("✓ " + tensor.tensor().name(), cells);
        } else {
            html.rowOf("wrong", "✕ " + tensor.tensor().name(), cells);
        }
    }

    private static List<String> cells(String shape, Counts counts, List<Column> columns) {
        List<String> cells = new ArrayList<>(List.of(shape));
        for (Column column : columns) {
            int count = column.count().applyAsInt(counts);
            cells.add(count == 0 ? "·" : Numerals.count(count));
        }
        cells.add(Double.isNaN(counts.detectable()) ? "–" : Numerals.brief(counts.detectable()));
        return cells;
    }

    private String shape(TensorResult tensor) {
        List<Integer> shape = tensor.tensor().shape();
        return shape.isEmpty()
                ? messages.text("check.number")
                : shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    private record Column(String verdict, ToIntFunction<Counts> count) {}
}
