package io.github.nnmaven.report;

import io.github.nnmaven.propagation.LayerStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * Standard deviation by layer on a logarithmic axis, one line a variant, as inline SVG. Zeros, infinities and NaN are
 * drawn in lanes of their own and never become a coordinate of the axis.
 */
final class LayerChart {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 290;
    private static final double LEFT = 62;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 40;
    private static final double LANE = 36;
    private static final int MOST_MARKERS = 17;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    private final Html html;
    private final String label;
    private final List<Series> series;
    private final LogScale scale;
    private final int first;
    private final int last;
    private final boolean hasTopLane;
    private final boolean hasZeroLane;

    LayerChart(Html html, String label, List<Series> series) {
        this.html = html;
        this.label = label;
        this.series = series;
        this.scale =
                LogScale.of(series.stream().flatMap(s -> s.layers().stream()).mapToDouble(LayerStatistics::std));
        this.first = series.get(0).layers().get(0).layer();
        this.last =
                series.get(0).layers().get(series.get(0).layers().size() - 1).layer();
        this.hasTopLane = any(v -> !Double.isFinite(v));
        this.hasZeroLane = any(v -> v == 0);
    }

    private boolean any(DoublePredicate predicate) {
        return series.stream()
                .flatMap(s -> s.layers().stream())
                .mapToDouble(LayerStatistics::std)
                .anyMatch(predicate);
    }

    void write() {
        html.open("svg", "viewBox", "0 0 " + number(WIDTH) + " " + number(HEIGHT), "role", "img", "aria-label", label);
        rows();
        columns();
        for (int i = series.size() - 1; i >= 0; i--) {
            line(series.get(i)); // the declared one on top
        }
        html.close();
    }

    private void rows() {
        for (int tick : scale.ticks()) {
            row(yOfPower(tick), Numerals.powerOfTen(tick), tick == 0 ? "grid one" : "grid");
        }
        if (hasTopLane) {
            row(TOP, "∞, NaN", "grid lane");
        }
        if (hasZeroLane) {
            row(HEIGHT - BOTTOM, "0", "grid lane");
        }
    }

    private void row(double y, String text, String css) {
        html.leaf("path", "class", css, "d", "M" + number(LEFT) + "," + number(y) + "H" + number(WIDTH - RIGHT));
        html.element("text", text, "class", "tick", "x", number(LEFT - 8), "y", number(y + 4), "text-anchor", "end");
    }

    private void columns() {
        int step = step();
        for (int layer = (first + step - 1) / step * step; layer <= last; layer += step) {
            html.element(
                    "text",
                    Integer.toString(layer),
                    "class",
                    "tick",
                    "x",
                    number(x(layer)),
                    "y",
                    number(HEIGHT - BOTTOM + 18),
                    "text-anchor",
                    "middle");
        }
        html.element(
                "text",
                "layer",
                "class",
                "axis",
                "x",
                number((LEFT + WIDTH - RIGHT) / 2),
                "y",
                number(HEIGHT - 5),
                "text-anchor",
                "middle");
    }

    private int step() {
        for (int step : STEPS) {
            if ((last - first) / step <= 10) {
                return step;
            }
        }
        return Math.max(1, (last - first) / 10);
    }

    private void line(Series line) {
        html.leaf("path", "class", "line s" + line.style(), "d", path(line));
        int every = (line.layers().size() + MOST_MARKERS - 1) / MOST_MARKERS;
        for (int i = 0; i < line.layers().size(); i++) {
            if (i % every == 0 || !LogScale.fits(line.layers().get(i).std())) {
                marker(line, line.layers().get(i));
            }
        }
    }

    /** One stroke for each run of drawable values. */
    private String path(Series line) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (LayerStatistics layer : line.layers()) {
            boolean drawable = LogScale.fits(layer.std());
            if (drawable) {
                path.append(down ? 'L' : 'M')
                        .append(number(x(layer.layer())))
                        .append(',')
                        .append(number(y(layer.std())));
            }
            down = drawable;
        }
        return path.isEmpty() ? "M0,0" : path.toString();
    }

    private void marker(Series line, LayerStatistics layer) {
        String place = "translate(" + number(x(layer.layer())) + "," + number(laneOrY(layer.std())) + ")";
        html.open("path", "class", "mark s" + line.style(), "d", Marker.path(line.style()), "transform", place);
        html.element("title", line.name() + ", layer " + layer.layer() + ": " + Numerals.of(layer.std()));
        html.close();
    }

    private double laneOrY(double value) {
        if (LogScale.fits(value)) {
            return y(value);
        }
        return value == 0 ? HEIGHT - BOTTOM : TOP;
    }

    private double x(int layer) {
        double share = last == first ? 0.5 : (double) (layer - first) / (last - first);
        return LEFT + 8 + share * (WIDTH - LEFT - RIGHT - 16);
    }

    private double y(double value) {
        return yOfPower(Math.log10(value));
    }

    private double yOfPower(double exponent) {
        double top = TOP + (hasTopLane ? LANE : 0);
        double bottom = HEIGHT - BOTTOM - (hasZeroLane ? LANE : 0);
        return bottom - scale.position(exponent) * (bottom - top);
    }

    private static String number(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
