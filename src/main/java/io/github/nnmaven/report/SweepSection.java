package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.SweepResult;
import io.github.nnmaven.propagation.VariantResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The same network under standard initializations, beside its own. */
record SweepSection(Html html, Messages messages, SweepResult sweep, VariantResult declared) {
    private static final int VARIANCES = 5;

    void write() {
        html.element("h3", messages.text("sweep.title"));
        html.element("p", messages.text("sweep.text", sweep.seeds()), "class", "meta");
        html.open("div", "class", "pair");
        chart(Direction.FORWARD);
        chart(Direction.BACKWARD);
        html.close();
    }

    private void chart(Direction direction) {
        String quantity = messages.text(StudyWords.quantity(direction));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < VARIANCES; i++) {
            lines.add(Line.numbered(
                    i,
                    "σ² = " + sweep.points().get(i).name(),
                    1,
                    sizes(way(sweep.points().get(i), direction).sizes())));
        }
        DirectionResult own = direction == Direction.FORWARD ? declared.forward() : declared.backward();
        lines.add(new Line(
                declared.name(),
                Line.THEORY,
                1,
                own.layers().stream()
                        .filter(l -> l.layer() > 0)
                        .mapToDouble(LayerStatistics::log10Rms)
                        .toArray()));
        html.open("div").open("figure");
        Axis axis = Axis.powers(lines.stream().flatMapToDouble(l -> Arrays.stream(l.values())));
        String label = messages.text("sweep.chart", quantity);
        new LineChart(html, label, Across.layers(messages), axis, lines, List.of()).write();
        html.open("figcaption").text(label);
        Legend.write(html, lines);
        html.close().close();
        table(direction, quantity);
        html.close();
    }

    private void table(Direction direction, String quantity) {
        String title = messages.text("init.table", quantity);
        html.open("details", "open", "").element("summary", title);
        html.table(
                title,
                "variants",
                List.of(
                        messages.text("init.initialization"),
                        messages.text("sweep.verdict"),
                        messages.text("init.perlayer"),
                        messages.text("init.decades")));
        IntStream.range(0, sweep.points().size()).forEach(i -> {
            SweepResult.Point point = sweep.points().get(i);
            String variance = Double.isNaN(point.variance()) ? "" : ", σ² = " + Numerals.brief(point.variance());
            html.open("tr")
                    .element("th", i < VARIANCES ? "σ² = " + point.name() : point.name() + variance, "scope", "row");
            Legend.growth(
                    html,
                    messages,
                    way(point, direction).verdict(),
                    way(point, direction).growth());
            html.close();
        });
        html.closeTable().close();
    }

    private static SweepResult.Way way(SweepResult.Point point, Direction direction) {
        return direction == Direction.FORWARD ? point.forward() : point.backward();
    }

    private static double[] sizes(List<Double> sizes) {
        return sizes.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
