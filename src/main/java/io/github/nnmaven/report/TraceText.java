package io.github.nnmaven.report;

import io.github.nnmaven.propagation.TraceResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The three steps of the chapter in the terminal: values forward, gradients of the intermediate values backward, gradients
 * of the parameters. Single numbers are aligned; matrices are printed as NumPy does, big ones shortened.
 */
public final class TraceText {
    private static final NumpyFormat MATRIX = new NumpyFormat(3, 64, 3);

    private TraceText() {}

    /** One entry a line, without line feeds. */
    public static List<String> lines(TraceResult trace) {
        List<String> lines = new ArrayList<>();
        lines.add(trace.name() + ", step 1: forward pass");
        lines.addAll(aligned(Stream.concat(
                        Stream.of(new Line("x", trace.input())),
                        Stream.concat(
                                trace.forward().stream().map(s -> new Line(s.symbol(), s.values())),
                                Stream.of(new Line("y", trace.target()), new Line("l", new double[][] {{trace.loss()}
                                }))))
                .toList()));
        lines.add(trace.name() + ", step 2: backward pass");
        lines.addAll(aligned(reversed(trace.backward().stream()
                .map(s -> new Line("dl/d" + s.symbol(), s.values()))
                .toList())));
        lines.add(trace.name() + ", step 3: gradients of the parameters");
        lines.addAll(aligned(reversed(trace.tensors().stream()
                .map(t -> new Line("dl/d" + t.symbol(), t.gradient()))
                .toList())));
        return lines;
    }

    private static List<Line> reversed(List<Line> lines) {
        List<Line> copy = new ArrayList<>(lines);
        Collections.reverse(copy);
        return copy;
    }

    private static List<String> aligned(List<Line> lines) {
        int width = lines.stream().mapToInt(l -> l.symbol().length()).max().orElse(0);
        return lines.stream().flatMap(l -> l.text(width).stream()).toList();
    }

    private record Line(String symbol, double[][] values) {
        List<String> text(int width) {
            String left = "  " + symbol + " ".repeat(width - symbol.length()) + " = ";
            if (values.length == 1 && values[0].length == 1) {
                return List.of(left + number(values[0][0]));
            }
            List<String> rows = matrix().lines().toList();
            String below = " ".repeat(left.length());
            return IntStream.range(0, rows.size())
                    .mapToObj(r -> (r == 0 ? left : below) + rows.get(r))
                    .toList();
        }

        private String matrix() {
            double[] flat = Stream.of(values).flatMapToDouble(Arrays::stream).toArray();
            return MATRIX.format(flat, List.of(values.length, values[0].length));
        }

        private static String number(double value) {
            if (!Double.isFinite(value)) {
                return Double.toString(value);
            }
            boolean plain = value == 0 || (Math.abs(value) < 1e7 && Math.abs(value) >= 1e-4);
            return String.format(Locale.ROOT, plain ? "%13.6f" : "%13.6e", value);
        }
    }
}
