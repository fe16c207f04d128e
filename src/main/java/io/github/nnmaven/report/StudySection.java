package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Cause;
import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.Expectation;
import io.github.nnmaven.propagation.Headroom;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.TensorStatistics;
import io.github.nnmaven.propagation.VariantResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One network on the page of the initialization report. */
record StudySection(Html html, Messages messages, StudyResult study, int number) {
    private static final int LONG = 200;
    private static final int MOST_LINES = 5;

    void write() {
        html.open("section", "id", "network" + number, "class", "subject", "aria-label", study.name());
        html.element("h2", study.name());
        html.element("p", study.source() + " · " + shape() + " · " + draw(), "class", "meta");
        VariantResult declared = study.variants().get(0);
        html.open("div", "class", "pair");
        direction(declared.forward());
        direction(declared.backward());
        html.close();
        causes(declared);
        repeat();
        html.open("div", "class", "pair tables");
        layers(Direction.FORWARD);
        layers(Direction.BACKWARD);
        html.close();
        variants();
        if (study.sweep() != null) {
            new SweepSection(html, messages, study.sweep(), declared).write();
        }
        html.open("div", "class", "pair");
        steps(declared.forward());
        steps(declared.backward());
        html.close();
        similarity(declared);
        tensors(declared.tensors());
        headroom(declared);
        html.close();
    }

    private String shape() {
        List<Integer> widths = study.widths();
        int hidden = widths.size() - 2;
        long distinct = widths.subList(1, widths.size() - 1).stream().distinct().count();
        String layers = messages.text(hidden == 1 ? "init.layers.one" : "init.layers", hidden);
        return distinct == 1 ? messages.text("init.units", layers, widths.get(1)) : layers;
    }

    private String draw() {
        return messages.text(study.seeds() == 1 ? "init.draw.one" : "init.draw", study.seed(), study.seeds());
    }

    private void direction(DirectionResult result) {
        html.open("div", "class", "direction").open("div", "class", "verdict " + Words.tone(result.verdict()));
        html.open("h3").element("span", messages.text(StudyWords.way(result.direction())), "class", "way");
        html.element(
                "span",
                Words.symbol(result.verdict()) + " " + messages.text(StudyWords.key(result.verdict()) + ".badge"),
                "class",
                "badge " + Words.tone(result.verdict()));
        html.close().element("p", StudyWords.sentence(result, messages)).close();
        if (result.layers().isEmpty()) {
            html.element("p", messages.text("init.nolayer"));
        } else {
            figure(result.direction());
        }
        html.close();
    }

    private void figure(Direction direction) {
        String quantity = messages.text(StudyWords.quantity(direction) + ".std");
        List<Line> lines = IntStream.range(
                        0, Math.min(MOST_LINES, study.variants().size()))
                .mapToObj(v -> Line.numbered(
                        v,
                        study.variants().get(v).name(),
                        of(study.variants().get(v), direction).layers().get(0).layer(),
                        column(of(study.variants().get(v), direction).layers(), LayerStatistics::log10Std)))
                .toList();
        html.open("figure");
        Axis axis = Axis.powers(lines.stream().flatMapToDouble(l -> Arrays.stream(l.values())));
        new LineChart(html, messages.text("init.chart", quantity), Across.layers(messages), axis, lines, List.of())
                .write();
        int examples = direction == Direction.FORWARD ? study.forwardExamples() : study.backwardExamples();
        html.open("figcaption").text(messages.text("init.chart.caption", quantity, examples));
        Legend.write(html, lines);
        html.close().close();
        brief(direction, quantity);
    }

    /** The chart's own table: the first, the last and some layers between; the whole one stands below. */
    private void brief(Direction direction, String quantity) {
        List<LayerStatistics> layers = of(study.variants().get(0), direction).layers();
        List<String> columns = new ArrayList<>(List.of(messages.text("init.layer")));
        study.variants().forEach(v -> columns.add(v.name()));
        html.open("details").element("summary", messages.text("init.table", quantity));
        html.table(messages.text("init.table", quantity), "numbers", columns);
        int every = Math.max(1, (layers.size() + 11) / 12);
        for (int i = 0; i < layers.size(); i++) {
            if (i % every == 0 || i == layers.size() - 1) {
                html.row(place(direction, layers.get(i).layer()), stds(direction, i));
            }
        }
        html.closeTable().close();
    }

    private List<String> stds(Direction direction, int index) {
        return study.variants().stream()
                .map(v -> Numerals.power(of(v, direction).layers().get(index).log10Std()))
                .toList();
    }

    private void causes(VariantResult declared) {
        html.open("div", "class", "why");
        for (DirectionResult result : List.of(declared.forward(), declared.backward())) {
            Cause cause = result.cause();
            if (cause != null && !Double.isNaN(cause.scheme())) {
                html.element(
                        "p",
                        messages.text(
                                "init.cause",
                                messages.text(StudyWords.way(result.direction())),
                                signed(cause.scheme()),
                                signed(cause.shape()),
                                signed(cause.draw())));
            }
        }
        html.close();
    }

    private static String signed(double decades) {
        String text = Numerals.brief(Math.rint(decades * 100) / 100);
        return decades > 0 && !text.equals("0") ? "+" + text : text;
    }

    private void repeat() {
        html.open("p", "class", "meta").text(messages.text("repeat") + " ");
        html.element("code", "mvn nn:init-report -Dnn.only=" + Shell.word(study.name()))
                .close();
    }

    private void layers(Direction direction) {
        List<LayerStatistics> layers = of(study.variants().get(0), direction).layers();
        if (layers.isEmpty()) {
            return;
        }
        boolean whole = layers.size() <= LONG;
        String title = messages.text("init.layertable", messages.text(StudyWords.quantity(direction)));
        List<String> columns = new ArrayList<>(List.of(messages.text("init.layer")));
        study.variants().forEach(v -> columns.add(v.name() + " std"));
        columns.add("rms");
        if (whole) {
            columns.add(messages.text("init.zeros"));
            columns.add(messages.text("init.dead"));
            if (expectsDead(direction)) {
                columns.add(messages.text("init.dead.expected"));
            }
        }
        html.open("div").open("details", "open", "").element("summary", title);
        html.table(title, "numbers", columns);
        for (int i = 0; i < layers.size(); i++) {
            html.row(place(direction, layers.get(i).layer()), cells(direction, i, whole));
        }
        html.closeTable().close().close();
    }

    private boolean expectsDead(Direction direction) {
        return direction == Direction.FORWARD && study.sweep() != null;
    }

    private List<String> cells(Direction direction, int index, boolean whole) {
        List<String> cells = new ArrayList<>(stds(direction, index));
        LayerStatistics own = of(study.variants().get(0), direction).layers().get(index);
        cells.add(Numerals.power(own.log10Rms()));
        if (whole) {
            cells.add(Numerals.percent(own.zeroShare()));
            cells.add(own.deadUnits() + "/" + own.units());
            if (expectsDead(direction)) {
                cells.add(expectedDead(index));
            }
        }
        return cells;
    }

    /** Of the first well-known rule of the sweep; the input has no units. */
    private String expectedDead(int index) {
        if (index == 0 || study.sweep() == null) {
            return "–";
        }
        return study.sweep().points().stream()
                .filter(p -> p.name().equals("he fan-in"))
                .findFirst()
                .map(p -> Numerals.percent(p.deadShare().get(index - 1)))
                .orElse("–");
    }

    private String place(Direction direction, int layer) {
        return direction == Direction.FORWARD && layer == 0 ? messages.text("init.input") : Integer.toString(layer);
    }

    private void variants() {
        html.element("h3", messages.text("init.variants"));
        String way = messages.text("init.perlayer");
        String decades = messages.text("init.decades");
        html.table(
                messages.text("init.variants"),
                "variants",
                List.of(
                        messages.text("init.initialization"),
                        messages.text("init.forward"),
                        way,
                        decades,
                        messages.text("init.backward"),
                        way,
                        decades));
        for (VariantResult variant : study.variants()) {
            html.open("tr").element("th", variant.name(), "scope", "row");
            Legend.growth(
                    html,
                    messages,
                    variant.forward().verdict(),
                    variant.forward().growth());
            Legend.growth(
                    html,
                    messages,
                    variant.backward().verdict(),
                    variant.backward().growth());
            html.close();
        }
        html.closeTable();
    }

    /** Growth from layer to layer with what theory expects. */
    private void steps(DirectionResult result) {
        Expectation expected = result.expectation();
        double[] sizes = column(judged(result), LayerStatistics::log10Rms);
        if (expected == null || sizes.length < 3) {
            return;
        }
        boolean forward = result.direction() == Direction.FORWARD;
        double[] steps = IntStream.range(0, sizes.length - 1)
                .mapToDouble(i -> forward ? sizes[i + 1] - sizes[i] : sizes[i] - sizes[i + 1])
                .toArray();
        Band band = new Band(1, array(expected.low()), array(expected.high()));
        List<Line> lines =
                new ArrayList<>(List.of(new Line(study.variants().get(0).name(), 0, 1, steps)));
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
        stepTable(title, steps, expected);
        html.close();
    }

    private void stepTable(String title, double[] steps, Expectation expected) {
        html.open("details").element("summary", messages.text("init.table", title));
        html.table(
                messages.text("init.table", title),
                "numbers",
                List.of(
                        messages.text("init.layer"),
                        messages.text("init.decades"),
                        messages.text("init.theory"),
                        messages.text("init.band")));
        int every = steps.length > LONG ? (steps.length + 49) / 50 : 1;
        for (int i = 0; i < steps.length; i += every) {
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

    private static List<LayerStatistics> judged(DirectionResult result) {
        boolean skip =
                result.direction() == Direction.FORWARD && !result.layers().isEmpty();
        return skip ? result.layers().subList(1, result.layers().size()) : result.layers();
    }

    private void similarity(VariantResult declared) {
        List<LayerStatistics> layers = declared.forward().layers();
        double[] values = column(layers, LayerStatistics::similarity);
        if (layers.size() < 3 || Arrays.stream(values).noneMatch(Double::isFinite)) {
            return;
        }
        String title = messages.text("init.similarity");
        html.element("h3", title).open("figure", "class", "half");
        Axis axis = Axis.plain(DoubleStream.concat(Arrays.stream(values), DoubleStream.of(0, 1)));
        List<Line> lines = List.of(new Line(declared.name(), 0, 0, values));
        new LineChart(html, title, Across.layers(messages), axis, lines, List.of()).write();
        html.element("figcaption", messages.text("init.similarity.caption")).close();
        html.open("details").element("summary", messages.text("init.table", title));
        html.table(messages.text("init.table", title), "numbers", List.of(messages.text("init.layer"), title));
        int every = values.length > LONG ? (values.length + 49) / 50 : 1;
        for (int i = 0; i < values.length; i += every) {
            html.row(place(Direction.FORWARD, i), List.of(Numerals.of(values[i])));
        }
        html.closeTable().close();
    }

    private void tensors(List<TensorStatistics> tensors) {
        if (tensors.isEmpty()) {
            return;
        }
        boolean whole = tensors.size() <= LONG;
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
        int every = whole ? 1 : (tensors.size() + 49) / 50;
        for (int t = 0; t < tensors.size(); t += every) {
            tensor(tensors.get(t));
        }
        html.closeTable().close();
    }

    private void tensor(TensorStatistics tensor) {
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

    private void headroom(VariantResult declared) {
        html.element("h3", messages.text("init.headroom"));
        html.table(
                messages.text("init.headroom"),
                "variants",
                List.of(messages.text("init.format"), messages.text("init.forward"), messages.text("init.backward")));
        for (int i = 0; i < declared.forward().headroom().size(); i++) {
            html.row(
                    declared.forward().headroom().get(i).format(),
                    List.of(
                            limits(declared.forward().headroom().get(i), "h"),
                            limits(declared.backward().headroom().get(i), "dl/df")));
        }
        html.closeTable();
    }

    private String limits(Headroom headroom, String symbol) {
        if (headroom.overflow() < 0 && headroom.underflow() < 0) {
            return messages.text("init.headroom.fits");
        }
        return headroom.overflow() >= 0
                ? messages.text("init.headroom.over", symbol + "_" + headroom.overflow())
                : messages.text("init.headroom.under", symbol + "_" + headroom.underflow());
    }

    private static double[] column(List<LayerStatistics> layers, ToDoubleFunction<LayerStatistics> quantity) {
        return layers.stream().mapToDouble(quantity).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static DirectionResult of(VariantResult variant, Direction direction) {
        return direction == Direction.FORWARD ? variant.forward() : variant.backward();
    }
}
