package io.github.nnmaven.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Lines over layers, as inline SVG. Zeros, infinities and NaN are drawn in lanes of their own and never become a coordinate
 * of the axis. More points than can be told apart are thinned out: of each group the smallest and the largest stay.
 */
final class LineChart {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 290;
    private static final double LEFT = 74;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 40;
    private static final double LANE = 36;
    private static final int MOST_MARKERS = 9;
    /** Values of which each gets its marker. */
    private static final int FEW_VALUES = 14;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    private static final int MOST_POINTS = 240;

    private final Html html;
    private final String label;
    private final Across across;
    private final Axis axis;
    private final List<Line> lines;
    private final List<Band> bands;
    private final int first;
    private final int last;
    private final boolean hasTopLane;
    private final boolean hasZeroLane;

    /**
     * A chart.
     *
     * @param label  for those who do not see it
     * @param across what stands from left to right
     */
    LineChart(Html html, String label, Across across, Axis axis, List<Line> lines, List<Band> bands) {
        this.html = html;
        this.label = label;
        this.across = across;
        this.axis = axis;
        this.lines = lines;
        this.bands = bands;
        this.first = lines.stream().mapToInt(Line::first).min().orElse(0);
        this.last = lines.stream()
                .mapToInt(l -> l.first() + l.values().length - 1)
                .max()
                .orElse(0);
        this.hasTopLane = any(v -> Double.isNaN(v) || v == Double.POSITIVE_INFINITY);
        this.hasZeroLane = any(v -> v == Double.NEGATIVE_INFINITY);
    }

    private boolean any(DoublePredicate predicate) {
        return lines.stream().flatMapToDouble(l -> Arrays.stream(l.values())).anyMatch(predicate);
    }

    void write() {
        html.open("svg", "viewBox", "0 0 " + number(WIDTH) + " " + number(HEIGHT), "role", "img", "aria-label", label);
        bands.forEach(this::band);
        rows();
        columns();
        across.marks().forEach(this::mark);
        for (int i = lines.size() - 1; i >= 0; i--) {
            line(lines.get(i)); // the declared one on top
        }
        html.close();
    }

    private void band(Band band) {
        StringBuilder path = new StringBuilder();
        int count = band.low().length;
        int every = Math.max(1, count / MOST_POINTS);
        for (int i = 0; i < count; i += every) {
            corner(path, band.first() + i, band.high()[i]);
        }
        for (int i = (count - 1) / every * every; i >= 0; i -= every) {
            corner(path, band.first() + i, band.low()[i]);
        }
        if (!path.isEmpty()) {
            html.leaf("path", "class", "band", "d", path + "Z");
        }
    }

    private void corner(StringBuilder path, int layer, double value) {
        if (Double.isFinite(value)) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(number(x(layer)))
                    .append(',')
                    .append(number(y(value)));
        }
    }

    private void rows() {
        for (int tick : axis.ticks()) {
            row(y(tick * axis.step()), axis.label(tick), tick == 0 ? "grid one" : "grid");
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
        for (int layer = -Math.floorDiv(-first, step) * step; layer <= last; layer += step) {
            html.element(
                    "text",
                    across.tick().apply(layer),
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
                across.label(),
                "class",
                "axis",
                "x",
                number((LEFT + WIDTH - RIGHT) / 2),
                "y",
                number(HEIGHT - 5),
                "text-anchor",
                "middle");
    }

    private void mark(double place) {
        html.leaf(
                "path",
                "class",
                "rule",
                "d",
                "M" + number(x(place)) + "," + number(TOP) + "V" + number(HEIGHT - BOTTOM));
    }

    private int step() {
        for (int step : STEPS) {
            if ((last - first) / step <= 10) {
                return step;
            }
        }
        return Math.max(1, (last - first) / 10);
    }

    private void line(Line line) {
        String path = path(line);
        if (!path.isEmpty()) {
            html.leaf("path", "class", "line s" + line.style(), "d", path);
        }
        if (line.style() == Line.THEORY) {
            return;
        }
        int count = line.values().length;
        int every = count <= FEW_VALUES ? 1 : (count + MOST_MARKERS - 1) / MOST_MARKERS;
        int lanes = 0;
        html.open("g", "class", "mark s" + line.style());
        for (int i = 0; i < line.values().length; i++) {
            boolean beside = !Double.isFinite(line.values()[i]);
            if (i % every == 0 || (beside && lanes++ < MOST_MARKERS)) {
                marker(line, i);
            }
        }
        html.close();
    }

    /** One stroke for each run of drawable values. */
    private String path(Line line) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int i : shown(line.values())) {
            boolean drawable = Double.isFinite(line.values()[i]);
            if (drawable) {
                path.append(down ? 'L' : 'M')
                        .append(number(x(line.first() + i)))
                        .append(',')
                        .append(number(y(line.values()[i])));
            }
            down = drawable;
        }
        return path.toString();
    }

    /** Indices to draw: all, or the smallest and the largest of each group. */
    private static List<Integer> shown(double[] values) {
        int group = Math.max(1, (2 * values.length + MOST_POINTS - 1) / MOST_POINTS);
        List<Integer> shown = new ArrayList<>();
        for (int from = 0; from < values.length; from += group) {
            int low = from;
            int high = from;
            for (int i = from; i < Math.min(values.length, from + group); i++) {
                low = values[i] < values[low] ? i : low;
                high = values[i] > values[high] ? i : high;
            }
            shown.add(Math.min(low, high));
            if (low != high) {
                shown.add(Math.max(low, high));
            }
        }
        return shown;
    }

    private void marker(Line line, int index) {
        double value = line.values()[index];
        int layer = line.first() + index;
        html.open("use", "href", Marker.reference(line.style()), "x", number(x(layer)), "y", number(laneOrY(value)));
        String text = axis.powers() ? Numerals.power(value) : Numerals.of(value);
        html.element("title", line.name() + ", " + across.tick().apply(layer) + ": " + text)
                .close();
    }

    private double laneOrY(double value) {
        if (Double.isFinite(value)) {
            return y(value);
        }
        return value == Double.NEGATIVE_INFINITY ? HEIGHT - BOTTOM : TOP;
    }

    private double x(double layer) {
        double share = last == first ? 0.5 : (layer - first) / (last - first);
        return LEFT + 8 + share * (WIDTH - LEFT - RIGHT - 16);
    }

    private double y(double value) {
        double top = TOP + (hasTopLane ? LANE : 0);
        double bottom = HEIGHT - BOTTOM - (hasZeroLane ? LANE : 0);
        return bottom - axis.position(value) * (bottom - top);
    }

    private static String number(double coordinate) {
        return Coordinate.shortest(coordinate);
    }
}
