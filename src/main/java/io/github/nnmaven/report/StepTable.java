package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.TensorResult;
import io.github.nnmaven.propagation.TraceResult;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The three steps of backpropagation for a small network: every value forward, every gradient and chain-rule factor
 * backward, every parameter's gradient beside the finite difference.
 */
record StepTable(Html html, Messages messages, TraceResult trace, List<TensorResult> tensors) {
    private static final int MOST_ENTRIES = 60;

    void write() {
        String title = messages.text("check.steps");
        html.open("details").element("summary", title);
        html.table(
                title,
                "numbers",
                List.of(
                        messages.text("check.step"),
                        messages.text("check.value"),
                        messages.text("check.gradient"),
                        messages.text("check.factor")));
        for (int s = 0; s < trace.forward().size(); s++) {
            String symbol = trace.forward().get(s).symbol();
            html.row(
                    symbol,
                    List.of(
                            numbers(trace.forward().get(s).values()),
                            numbers(trace.backward().get(s).values()),
                            factor(s)));
        }
        html.row("ℓ", List.of(Numerals.of(trace.loss()), "1.000", "–")).closeTable();
        parameters();
        html.close();
    }

    /** {@code ∂f_{s+1}/∂f_s}, where both are numbers: the quotient of their gradients. */
    private String factor(int stage) {
        double[][] here = trace.backward().get(stage).values();
        if (here.length != 1 || here[0].length != 1) {
            return "–";
        }
        if (stage + 1 == trace.backward().size()) {
            return Numerals.of(here[0][0]);
        }
        double[][] next = trace.backward().get(stage + 1).values();
        boolean number = next.length == 1 && next[0].length == 1 && next[0][0] != 0;
        return number ? Numerals.of(here[0][0] / next[0][0]) : "–";
    }

    private static String numbers(double[][] values) {
        if (values.length == 1 && values[0].length == 1) {
            return Numerals.of(values[0][0]);
        }
        return values.length + "×" + values[0].length;
    }

    private void parameters() {
        html.table(
                messages.text("check.parameters"),
                "numbers",
                List.of(
                        messages.text("check.where"),
                        messages.text("check.backprop"),
                        messages.text("check.difference"),
                        messages.text("check.bound")));
        tensors.stream()
                .flatMap(t -> IntStream.range(0, t.analytic().length).mapToObj(i -> new Entry(t, i)))
                .limit(MOST_ENTRIES)
                .forEach(e -> html.row(
                        e.tensor()
                                .tensor()
                                .entry(e.tensor().tensor().index(e.tensor().entry(e.index()))),
                        List.of(
                                ShortestDecimal.ofAny(e.tensor().analytic()[e.index()]),
                                ShortestDecimal.ofAny(e.tensor().numeric()[e.index()]),
                                "± " + Numerals.brief(e.tensor().error()[e.index()]))));
        html.closeTable();
    }

    private record Entry(TensorResult tensor, int index) {}
}
