package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.Interval;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.VariantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** {@code init-report/index.html}: verdicts, charts, tables and variants of every study. */
public final class InitReportPage {
    private static final int LONG = 200;

    private final Html html;

    private InitReportPage(Html html) {
        this.html = html;
    }

    /** The page; {@link Page#stylesheet} belongs beside it. */
    public static String html(List<StudyResult> studies) {
        return Page.of("Initialization report", html -> new InitReportPage(html).write(studies));
    }

    private void write(List<StudyResult> studies) {
        html.open("header").element("h1", "Initialization report");
        html.element(
                "p",
                "How the size of hidden units and of gradients changes from layer to layer before any training.",
                "class",
                "lead");
        if (studies.isEmpty()) {
            html.element("p", "No network was studied.");
        }
        html.close();
        if (studies.size() > 1) {
            contents(studies);
        }
        for (int i = 0; i < studies.size(); i++) {
            new StudySection(html, studies.get(i), i).write();
        }
        if (!studies.isEmpty()) {
            rules();
        }
    }

    private void contents(List<StudyResult> studies) {
        html.open("nav", "aria-label", "Networks").open("ul");
        for (int i = 0; i < studies.size(); i++) {
            VariantResult declared = studies.get(i).variants().get(0);
            html.open("li").element("a", studies.get(i).name(), "href", "#network" + i);
            badge(declared.forward());
            badge(declared.backward());
            html.close();
        }
        html.close().close();
    }

    private void badge(DirectionResult result) {
        String way = result.direction() == Direction.FORWARD ? "forward" : "backward";
        html.element(
                "span",
                Words.symbol(result.verdict()) + " " + way + " " + Words.of(result.verdict()),
                "class",
                "badge " + Words.tone(result.verdict()));
    }

    private void rules() {
        html.open("section").open("details").element("summary", "How these verdicts are reached");
        html.element(
                "p",
                "Each verdict is about the total growth of the root mean square (RMS) from the first to the last hidden layer, "
                        + "measured with many seeds: one draw wanders by itself. Forward it is measured on the hidden units h, "
                        + "backward on the gradient dl/df of the loss with respect to the pre-activations. "
                        + "The tables and charts show the declared seed's own numbers.");
        html.open("dl");
        rule("exploding, vanishing", "the 95 % interval lies beyond one decade, or beyond a factor of 1.25 per layer");
        rule("stable", "the interval lies within one decade and contains 0, or its mean is below half a decade");
        rule("drift", "the interval lies within one decade, but beside 0: deeper networks will leave the range");
        rule("dead", "in most seeds a whole layer is exactly zero");
        rule("non-finite", "a NaN or an infinity appeared");
        rule("inconclusive", "the seeds do not decide, or there are too few layers to speak of growth");
        html.close().close().close();
    }

    private void rule(String word, String meaning) {
        html.element("dt", word).element("dd", meaning);
    }

    /** One network. */
    private record StudySection(Html html, StudyResult study, int number) {
        void write() {
            html.open("section", "id", "network" + number, "class", "subject", "aria-label", study.name());
            html.element("h2", study.name());
            html.element("p", study.source() + " · " + shape() + " · " + draw(), "class", "meta");
            VariantResult declared = study.variants().get(0);
            html.open("div", "class", "pair");
            direction(declared.forward());
            direction(declared.backward());
            html.close();
            variants();
            repeat();
            html.close();
        }

        private String shape() {
            List<Integer> widths = study.widths();
            int hidden = widths.size() - 2;
            long distinct =
                    widths.subList(1, widths.size() - 1).stream().distinct().count();
            String units = distinct == 1 ? " of " + widths.get(1) + " units" : "";
            return hidden + (hidden == 1 ? " hidden layer" : " hidden layers") + units;
        }

        private String draw() {
            return "seed " + study.seed() + " · verdicts over " + study.seeds()
                    + (study.seeds() == 1 ? " seed" : " seeds");
        }

        private void direction(DirectionResult result) {
            boolean forward = result.direction() == Direction.FORWARD;
            html.open("div", "class", "direction").open("div", "class", "verdict " + Words.tone(result.verdict()));
            html.open("h3").element("span", forward ? "Forward" : "Backward", "class", "way");
            html.element(
                    "span",
                    Words.symbol(result.verdict()) + " "
                            + Words.of(result.verdict()).toUpperCase(Locale.ROOT),
                    "class",
                    "badge " + Words.tone(result.verdict()));
            html.close().element("p", capitalized(result.sentence())).close();
            String quantity = forward ? "standard deviation of hidden units h" : "standard deviation of dl/df";
            if (result.layers().isEmpty()) {
                html.element("p", "There is no layer between the first and the last linear layer to look at.");
            } else {
                figure(result.direction(), quantity);
            }
            html.close();
        }

        private void figure(Direction direction, String quantity) {
            List<Series> series = IntStream.range(0, study.variants().size())
                    .mapToObj(v -> Series.numbered(
                            v,
                            study.variants().get(v).name(),
                            of(study.variants().get(v), direction).layers()))
                    .toList();
            html.open("figure");
            new LayerChart(html, quantity + " by layer, logarithmic axis; the table below has the numbers", series)
                    .write();
            html.open("figcaption")
                    .text(capitalized(quantity) + " over all units and "
                            + (direction == Direction.FORWARD ? study.forwardExamples() : study.backwardExamples())
                            + " examples. Level is healthy; a slope multiplies with every further layer.");
            legend(series);
            html.close().close();
            table(direction, quantity);
        }

        private void legend(List<Series> series) {
            html.open("ul", "class", "legend");
            for (Series line : series) {
                html.open("li").open("svg", "viewBox", "0 0 34 12", "aria-hidden", "true", "class", "swatch");
                html.leaf("path", "class", "line s" + line.style(), "d", "M1,6H33");
                html.leaf(
                        "path",
                        "class",
                        "mark s" + line.style(),
                        "d",
                        Marker.path(line.style()),
                        "transform",
                        "translate(17,6)");
                html.close().text(line.name()).close();
            }
            html.close();
        }

        private void table(Direction direction, String quantity) {
            List<LayerStatistics> layers =
                    of(study.variants().get(0), direction).layers();
            boolean whole = layers.size() <= LONG;
            html.open("details", "open", "").element("summary", "Table: " + quantity);
            html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Table: " + quantity);
            html.open("table").open("thead").open("tr").element("th", "layer", "scope", "col");
            for (VariantResult variant : study.variants()) {
                html.element("th", variant.name() + " std", "scope", "col");
            }
            for (String column : whole ? List.of("rms", "zeros", "dead units") : List.of("rms")) {
                html.element("th", column, "scope", "col");
            }
            html.close().close().open("tbody");
            for (int i = 0; i < layers.size(); i++) {
                html.row(place(direction, layers.get(i).layer()), cells(direction, i, whole));
            }
            html.close().close().close().close();
        }

        private List<String> cells(Direction direction, int index, boolean whole) {
            List<String> cells = new ArrayList<>();
            for (VariantResult variant : study.variants()) {
                cells.add(Numerals.of(of(variant, direction).layers().get(index).std()));
            }
            LayerStatistics own =
                    of(study.variants().get(0), direction).layers().get(index);
            cells.add(Numerals.of(own.rms()));
            if (whole) {
                cells.add(Numerals.percent(own.zeroShare()));
                cells.add(own.deadUnits() + "/" + own.units());
            }
            return cells;
        }

        private static String place(Direction direction, int layer) {
            return direction == Direction.FORWARD && layer == 0 ? "0 (input)" : Integer.toString(layer);
        }

        private void variants() {
            html.element("h3", "Initializations side by side");
            html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Initializations");
            html.open("table", "class", "variants").open("thead").open("tr");
            for (String column : List.of("", "forward", "per layer", "decades", "backward", "per layer", "decades")) {
                html.element("th", column.isEmpty() ? "initialization" : column, "scope", "col");
            }
            html.close().close().open("tbody");
            for (VariantResult variant : study.variants()) {
                html.open("tr").element("th", variant.name(), "scope", "row");
                growth(variant.forward());
                growth(variant.backward());
                html.close();
            }
            html.close().close().close();
        }

        private void growth(DirectionResult result) {
            html.open("td");
            html.element(
                    "span",
                    Words.symbol(result.verdict()) + " " + Words.of(result.verdict()),
                    "class",
                    "badge " + Words.tone(result.verdict()));
            html.close();
            html.element("td", interval("×", result.growth().factor()));
            html.element("td", interval("", result.growth().decades()));
        }

        private static String interval(String prefix, Interval interval) {
            if (Double.isNaN(interval.mean())) {
                return "–";
            }
            return prefix + Numerals.brief(interval.mean()) + " [" + Numerals.brief(interval.low()) + ", "
                    + Numerals.brief(interval.high()) + "]";
        }

        private void repeat() {
            html.open("p", "class", "meta").text("Repeat just this: ");
            html.element("code", "mvn nn:init-report -Dnn.only=" + Shell.word(study.name()))
                    .close();
        }

        private static DirectionResult of(VariantResult variant, Direction direction) {
            return direction == Direction.FORWARD ? variant.forward() : variant.backward();
        }

        private static String capitalized(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
    }
}
