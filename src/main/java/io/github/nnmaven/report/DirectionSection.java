package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Cause;
import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One direction on the first screen of a study: the verdict, its sentence and the chart of all variants. */
record DirectionSection(Html html, Messages messages, StudyResult study, Direction direction) {
    private static final int MOST_LINES = 5;

    void write() {
        DirectionResult result = StudyWords.of(study.variants().get(0), direction);
        html.open("div", "class", "direction").open("div", "class", "verdict " + Words.tone(result.verdict()));
        html.open("h3").element("span", messages.text(StudyWords.way(direction)), "class", "way");
        html.element(
                "span",
                Words.symbol(result.verdict()) + " " + messages.text(StudyWords.key(result.verdict()) + ".badge"),
                "class",
                "badge " + Words.tone(result.verdict()));
        html.close().element("p", StudyWords.sentence(result, messages));
        cause(result.cause());
        html.close();
        if (result.layers().isEmpty()) {
            html.element("p", messages.text("init.nolayer"));
        } else {
            figure();
        }
        html.close();
    }

    /** What makes this draw grow or shrink: its weights' variance, the widths, or the seed. */
    private void cause(@Nullable Cause cause) {
        if (cause != null && !Double.isNaN(cause.scheme())) {
            html.element(
                    "p",
                    messages.text("init.cause", signed(cause.scheme()), signed(cause.shape()), signed(cause.draw())),
                    "class",
                    "meta");
        }
    }

    private static String signed(double decades) {
        String text = Numerals.brief(Math.rint(decades * 100) / 100);
        return decades > 0 && !text.equals("0") ? "+" + text : text;
    }

    private void figure() {
        String quantity = messages.text(StudyWords.quantity(direction) + ".std");
        List<Line> lines = IntStream.range(
                        0, Math.min(MOST_LINES, study.variants().size()))
                .mapToObj(v -> Line.numbered(
                        v,
                        study.variants().get(v).name(),
                        layers(v).get(0).layer(),
                        layers(v).stream()
                                .mapToDouble(LayerStatistics::log10Std)
                                .toArray()))
                .toList();
        html.open("figure");
        Axis axis = Axis.powers(lines.stream().flatMapToDouble(l -> Arrays.stream(l.values())));
        new LineChart(html, messages.text("init.chart", quantity), Across.layers(messages), axis, lines, List.of())
                .write();
        int examples = direction == Direction.FORWARD ? study.forwardExamples() : study.backwardExamples();
        html.open("figcaption").text(messages.text("init.chart.caption", quantity, examples));
        Legend.write(html, lines);
        html.close().close();
        table(quantity);
    }

    /** The chart's own table: the first, the last and some layers between; the whole one stands below. */
    private void table(String quantity) {
        List<String> columns = new ArrayList<>(List.of(messages.text("init.layer")));
        study.variants().forEach(v -> columns.add(v.name()));
        html.open("details").element("summary", messages.text("init.table", quantity));
        html.table(messages.text("init.table", quantity), "numbers", columns);
        int count = layers(0).size();
        int every = Math.max(1, (count + 11) / 12);
        for (int i = 0; i < count; i++) {
            if (i % every == 0 || i == count - 1) {
                html.row(
                        StudyWords.place(direction, layers(0).get(i).layer(), messages),
                        StudyWords.deviations(study, direction, i));
            }
        }
        html.closeTable().close();
    }

    private List<LayerStatistics> layers(int variant) {
        return StudyWords.of(study.variants().get(variant), direction).layers();
    }
}
