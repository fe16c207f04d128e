package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.StepCurve;
import io.github.nnmaven.gradcheck.StepCurve.StepValue;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What finite differences do as the step shrinks: error against step of a bad and of a typical entry. */
record StepCurveSection(Html html, Messages messages, List<TensorResult> tensors) {
    private static final int MOST_TENSORS = 2;

    void write() {
        List<TensorResult> shown = tensors.stream()
                .filter(t -> !t.curves().isEmpty())
                .limit(MOST_TENSORS)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        html.element("h3", messages.text("curve.title"));
        html.element("p", messages.text("curve.text"), "class", "meta");
        html.open("div", "class", "pair");
        shown.forEach(t -> t.curves().forEach(c -> chart(t, c)));
        html.close();
    }

    private void chart(TensorResult tensor, StepCurve curve) {
        List<StepValue> values = new ArrayList<>(curve.values());
        Collections.reverse(values);
        int first = exponent(values.get(0));
        List<Line> lines = new ArrayList<>(List.of(
                new Line(messages.text("curve.central"), 0, first, errors(values, curve, StepValue::central)),
                new Line(messages.text("curve.forward"), 1, first, errors(values, curve, StepValue::forward)),
                new Line(messages.text("curve.expected"), Line.THEORY, first, expected(values))));
        double off = Math.abs(curve.claimed() - curve.best());
        if (!tensor.passed() && off > 0) {
            double[] same = new double[values.size()];
            Arrays.fill(same, Math.log10(off));
            lines.add(new Line(messages.text("curve.claimed"), 3, first, same));
        }
        String label = messages.text("curve.label", tensor.tensor().entry(curve.index()));
        html.open("div").open("figure");
        Axis axis = Axis.powers(lines.stream().flatMapToDouble(l -> Arrays.stream(l.values())));
        Across across = Across.powers(messages.text("curve.step"), List.of(Math.log10(curve.step())));
        new LineChart(html, label, across, axis, lines, List.of()).write();
        html.open("figcaption")
                .text(messages.text(
                        "curve.caption",
                        tensor.tensor().entry(curve.index()),
                        Numerals.brief(curve.best()),
                        Numerals.brief(curve.step())));
        Legend.write(html, lines);
        html.close().close();
        table(label, curve);
        html.close();
    }

    private static int exponent(StepValue value) {
        return (int) Math.rint(Math.log10(value.h()));
    }

    private static double[] errors(List<StepValue> values, StepCurve curve, ToDoubleFunction<StepValue> difference) {
        return values.stream()
                .mapToDouble(v -> Math.log10(Math.abs(difference.applyAsDouble(v) - curve.best())))
                .toArray();
    }

    /** Truncation and rounding together; rounding alone where no truncation is known. */
    private static double[] expected(List<StepValue> values) {
        return values.stream()
                .mapToDouble(v -> Math.log10(v.rounding() + (v.truncation() > 0 ? v.truncation() : 0)))
                .toArray();
    }

    private void table(String label, StepCurve curve) {
        html.open("details").element("summary", messages.text("init.table", label));
        html.table(
                messages.text("init.table", label),
                "numbers",
                List.of(
                        messages.text("curve.step"),
                        messages.text("curve.central"),
                        messages.text("curve.error"),
                        messages.text("curve.forward"),
                        messages.text("curve.error"),
                        messages.text("curve.truncation"),
                        messages.text("curve.rounding")));
        curve.values()
                .forEach(v -> html.row(
                        Numerals.powerOfTen(exponent(v)),
                        List.of(
                                ShortestDecimal.ofAny(v.central()),
                                Numerals.brief(Math.abs(v.central() - curve.best())),
                                ShortestDecimal.ofAny(v.forward()),
                                Numerals.brief(Math.abs(v.forward() - curve.best())),
                                Double.isNaN(v.truncation()) ? "–" : Numerals.brief(v.truncation()),
                                Numerals.brief(v.rounding()))));
        html.closeTable().close();
    }
}
