package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.Expectation;
import io.github.nnmaven.propagation.LayerStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Growth from layer to layer in one direction with what theory expects.
 *
 * @param name of the initialization
 */
record GrowthSection(Html html, Messages messages, String name, DirectionResult result) {
    void write() {
        Expectation expected = result.expectation();
        double[] steps = steps();
        if (expected == null || steps.length < 2) {
            return;
        }
        Band band = new Band(1, array(expected.low()), array(expected.high()));
        List<Line> lines = new ArrayList<>(List.of(new Line(name, 0, 1, steps)));
        if (expected.mean() != null) {
            lines.add(new Line(messages.text("init.theory"), Line.THEORY, 1, array(expected.mean())));
        }
        String title = messages.text("init.steps", messages.text(StudyWords.way(result.direction())));
        html.open("div").element("h3", title).open("figure");
        Axis axis = Axis.plain(
                Stream.of(steps, band.low(), band.high(), new double[] {0}).flatMapToDouble(Arrays::stream));
        new LineChart(html, title, Across.layers(messages), axis, lines, List.of(band)).write();
        html.open("figcaption").text(messages.text("init.steps." + expected.law()));
        Legend.write(html, lines);
        html.close().close();
        table(title, steps, expected);
        html.close();
    }

    /** Decades that each layer adds on the way, lower layer first. */
    private double[] steps() {
        boolean forward = result.direction() == Direction.FORWARD;
        double[] sizes = result.layers().stream()
                .filter(l -> l.layer() > 0)
                .mapToDouble(LayerStatistics::log10Rms)
                .toArray();
        return IntStream.range(0, Math.max(0, sizes.length - 1))
                .mapToDouble(i -> forward ? sizes[i + 1] - sizes[i] : sizes[i] - sizes[i + 1])
                .toArray();
    }

    private void table(String title, double[] steps, Expectation expected) {
        html.open("details").element("summary", messages.text("init.table", title));
        html.table(
                messages.text("init.table", title),
                "numbers",
                List.of(
                        messages.text("init.layer"),
                        messages.text("init.decades"),
                        messages.text("init.theory"),
                        messages.text("init.band")));
        for (int i = 0; i < steps.length; i += Thinning.every(steps.length)) {
            List<Double> mean = expected.mean();
            html.row(
                    Integer.toString(i + 1),
                    List.of(
                            Numerals.of(steps[i]),
                            mean == null ? "–" : Numerals.of(mean.get(i)),
                            Numerals.of(expected.low().get(i)) + " … "
                                    + Numerals.of(expected.high().get(i))));
        }
        html.closeTable().close();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
