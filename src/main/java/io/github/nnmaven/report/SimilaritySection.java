package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.VariantResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** How alike different inputs become on their way. */
record SimilaritySection(Html html, Messages messages, VariantResult declared) {
    void write() {
        double[] values = declared.forward().layers().stream()
                .mapToDouble(LayerStatistics::similarity)
                .toArray();
        if (values.length < 3 || Arrays.stream(values).noneMatch(Double::isFinite)) {
            return;
        }
        String title = messages.text("init.similarity");
        html.open("div").element("h3", title).open("figure");
        Axis axis = Axis.plain(DoubleStream.concat(Arrays.stream(values), DoubleStream.of(0, 1)));
        List<Line> lines = List.of(new Line(declared.name(), 0, 0, values));
        new LineChart(html, title, Across.layers(messages), axis, lines, List.of()).write();
        html.element("figcaption", messages.text("init.similarity.caption")).close();
        html.open("details").element("summary", messages.text("init.table", title));
        html.table(messages.text("init.table", title), "numbers", List.of(messages.text("init.layer"), title));
        for (int i = 0; i < values.length; i += Thinning.every(values.length)) {
            html.row(StudyWords.place(Direction.FORWARD, i, messages), List.of(Numerals.of(values[i])));
        }
        html.closeTable().close().close();
    }
}
