package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Interval;
import io.github.nnmaven.propagation.SweepResult;
import io.github.nnmaven.propagation.SweepResult.GrowthAt;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Growth per layer against the variance of the weights: where a line crosses 0, the size is kept. */
record CriticalSection(Html html, Messages messages, SweepResult sweep) {
    void write() {
        List<GrowthAt> growths = sweep.growths();
        if (growths.isEmpty()) {
            return;
        }
        int first = exponent(growths.get(0));
        List<Line> lines = List.of(
                new Line(messages.text("critical.forward"), 0, first, of(GrowthAt::forward, Interval::mean)),
                new Line(messages.text("critical.backward"), 1, first, of(GrowthAt::backward, Interval::mean)));
        List<Band> bands = List.of(band(first, GrowthAt::forward), band(first, GrowthAt::backward));
        String title = messages.text("critical.title");
        html.open("div").element("h3", title).open("figure");
        Axis axis = Axis.plain(DoubleStream.concat(
                DoubleStream.of(0), lines.stream().flatMapToDouble(l -> Arrays.stream(l.values()))));
        Across across = new Across(
                messages.text("critical.across"),
                CriticalSection::product,
                List.of(log2(sweep.forward().mean()), log2(sweep.backward().mean())));
        new LineChart(html, title, across, axis, lines, bands).write();
        html.open("figcaption")
                .text(messages.text("sweep.critical", text(sweep.forward()), text(sweep.backward())) + " "
                        + messages.text("critical.caption"));
        Legend.write(html, lines);
        html.close().close();
        table(title);
        html.close();
    }

    private double[] of(Function<GrowthAt, Interval> way, ToDoubleFunction<Interval> end) {
        return sweep.growths().stream()
                .mapToDouble(g -> end.applyAsDouble(way.apply(g)))
                .toArray();
    }

    private Band band(int first, Function<GrowthAt, Interval> way) {
        return new Band(first, of(way, Interval::low), of(way, Interval::high));
    }

    private static int exponent(GrowthAt growth) {
        return Math.getExponent(growth.product());
    }

    /** {@code ¼, ½, 1, 2, …} */
    private static String product(int exponent) {
        return exponent < 0 ? "1/" + (1 << -exponent) : Integer.toString(1 << exponent);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private String text(Interval product) {
        return Double.isNaN(product.mean()) ? messages.text("sweep.none") : StudyWords.interval("", product);
    }

    private void table(String title) {
        html.open("details").element("summary", messages.text("init.table", title));
        html.table(
                messages.text("init.table", title),
                "numbers",
                List.of(
                        messages.text("critical.across"),
                        messages.text("critical.forward"),
                        messages.text("critical.backward")));
        sweep.growths()
                .forEach(g -> html.row(
                        product(exponent(g)),
                        List.of(StudyWords.interval("", g.forward()), StudyWords.interval("", g.backward()))));
        html.closeTable().close();
    }
}
