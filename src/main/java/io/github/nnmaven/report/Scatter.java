package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Claimed against numeric derivatives, as inline SVG: what agrees lies on the diagonal. Wrong ones are crosses, and all that
 * the results list are shown; of the others every so many.
 */
final class Scatter {
    private static final double SIZE = 360;
    private static final double MARGIN = 68;
    private static final double HEIGHT = 338;
    private static final int MOST_POINTS = 200;
    private static final int MOST_ROWS = 40;

    private final Html html;
    private final Messages messages;
    private final List<Point> points;
    private final SignedLog axis;

    Scatter(Html html, Messages messages, List<TensorResult> tensors) {
        this.html = html;
        this.messages = messages;
        this.points = points(tensors);
        this.axis = SignedLog.of(points.stream()
                .flatMapToDouble(p -> DoubleStream.of(p.analytic(), p.numeric()))
                .toArray());
    }

    private static List<Point> points(List<TensorResult> tensors) {
        long entries = tensors.stream().mapToLong(t -> t.analytic().length).sum();
        int every = (int) Math.max(1, (entries + MOST_POINTS - 1) / MOST_POINTS);
        List<Point> points = new ArrayList<>();
        for (TensorResult tensor : tensors) {
            Set<String> wrong = new HashSet<>();
            for (EntryResult entry : tensor.mismatches()) {
                wrong.add(entry.index().toString());
                points.add(new Point(tensor.tensor().entry(entry.index()), entry.analytic(), entry.numeric(), true));
            }
            IntStream.range(0, tensor.analytic().length)
                    .filter(i -> i % every == 0
                            && !wrong.contains(
                                    tensor.tensor().index(tensor.entry(i)).toString()))
                    .mapToObj(i -> new Point(
                            tensor.tensor().entry(tensor.tensor().index(tensor.entry(i))),
                            tensor.analytic()[i],
                            tensor.numeric()[i],
                            false))
                    .forEach(points::add);
        }
        return points;
    }

    void write() {
        if (points.isEmpty()) {
            return;
        }
        String label = messages.text("check.scatter");
        html.element("h3", label).open("figure", "class", "scatter");
        html.open("svg", "viewBox", "0 0 " + number(SIZE) + " " + number(HEIGHT), "role", "img", "aria-label", label);
        frame();
        Set<String> taken = new HashSet<>();
        points.stream()
                .filter(p -> !p.wrong() && taken.add(at(axis.position(p.numeric()), axis.position(p.analytic()))))
                .forEach(this::point);
        points.stream().filter(Point::wrong).forEach(this::point);
        html.close()
                .element("figcaption", messages.text("check.scatter.caption"))
                .close();
        table(label);
    }

    private void frame() {
        html.leaf("path", "class", "grid one", "d", "M" + at(-1, -1) + "L" + at(1, 1));
        for (double side : new double[] {-1, 0, 1}) {
            html.leaf("path", "class", "grid", "d", "M" + at(side, -1) + "L" + at(side, 1));
            html.leaf("path", "class", "grid", "d", "M" + at(-1, side) + "L" + at(1, side));
        }
        double largest = axis.position(Math.pow(10, axis.high()));
        for (double side : new double[] {-1, 0, 1}) {
            String text = side == 0 ? "0" : (side < 0 ? "−" : "") + Numerals.powerOfTen(axis.high());
            tick(text, x(side * largest), SIZE - MARGIN + 17, "middle");
            tick(text, MARGIN - 6, y(side * largest) + 4, "end");
        }
        tick(messages.text("check.numeric"), x(0), HEIGHT - 6, "middle");
        tick(messages.text("check.analytic"), MARGIN, 16, "start");
    }

    private void tick(String text, double x, double y, String anchor) {
        html.element("text", text, "class", "tick", "x", number(x), "y", number(y), "text-anchor", anchor);
    }

    private void point(Point point) {
        html.open(
                "use",
                "class",
                point.wrong() ? "cross" : "dot",
                "href",
                Marker.reference(point.wrong() ? Marker.CROSS : Marker.DOT),
                "x",
                number(x(axis.position(point.numeric()))),
                "y",
                number(y(axis.position(point.analytic()))));
        html.element("title", point.name() + ": " + Numerals.of(point.analytic()) + ", " + Numerals.of(point.numeric()))
                .close();
    }

    private void table(String label) {
        html.open("details").element("summary", messages.text("init.table", label));
        html.table(
                messages.text("init.table", label),
                "numbers",
                List.of(
                        messages.text("check.where"),
                        messages.text("check.analytic"),
                        messages.text("check.numeric"),
                        messages.text("check.verdict")));
        Stream.concat(points.stream().filter(Point::wrong), points.stream().filter(p -> !p.wrong()))
                .limit(MOST_ROWS)
                .forEach(p -> html.row(
                        p.name(), List.of(Numerals.of(p.analytic()), Numerals.of(p.numeric()), p.wrong() ? "✕" : "✓")));
        html.closeTable().close();
    }

    private String at(double x, double y) {
        return number(x(x)) + "," + number(y(y));
    }

    private static double x(double position) {
        return MARGIN + (position + 1) / 2 * (SIZE - MARGIN - 40);
    }

    private static double y(double position) {
        return SIZE - MARGIN - (position + 1) / 2 * (SIZE - MARGIN - 24);
    }

    private static String number(double coordinate) {
        return Coordinate.of(coordinate);
    }

    private record Point(String name, double analytic, double numeric, boolean wrong) {}
}
