package io.github.nnmaven.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The vertical axis of a chart: from {@code low·step} to {@code high·step} with a tick every {@code step}.
 *
 * @param powers whether the values are exponents of ten
 */
record Axis(int low, int high, double step, boolean powers) {
    private static final int[] DECADES = {1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final int MOST_TICKS = 7;

    /** For exponents of ten: at least two decades, so that what is stable looks stable. */
    static Axis powers(DoubleStream values) {
        double[] ends = ends(values);
        if (ends[1] - ends[0] < 1) {
            double middle = Math.rint((ends[0] + ends[1]) / 2);
            ends[0] = Math.min(ends[0], middle - 1);
            ends[1] = Math.max(ends[1], middle + 1);
        }
        double step = Arrays.stream(DECADES)
                .filter(s -> Math.ceil(ends[1] / s) - Math.floor(ends[0] / s) <= MOST_TICKS)
                .findFirst()
                .orElse(1000);
        return new Axis((int) Math.floor(ends[0] / step), (int) Math.ceil(ends[1] / step), step, true);
    }

    /** For plain numbers. */
    static Axis plain(DoubleStream values) {
        double[] ends = ends(values);
        double span = Math.max(ends[1] - ends[0], 1e-3);
        double step = Math.pow(10, Math.floor(Math.log10(span)));
        while (span / step < 3) {
            step /= 2;
        }
        return new Axis((int) Math.floor(ends[0] / step), (int) Math.ceil(ends[1] / step), step, false);
    }

    private static double[] ends(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).sorted().toArray();
        return finite.length == 0 ? new double[] {0, 0} : new double[] {finite[0], finite[finite.length - 1]};
    }

    List<Integer> ticks() {
        return IntStream.rangeClosed(low, high).boxed().toList();
    }

    String label(int tick) {
        if (powers) {
            return Numerals.powerOfTen((int) (tick * step));
        }
        String text = Numerals.brief(Math.rint(tick * step * 1e6) / 1e6);
        return text.matches("−?\\d+\\.\\d+") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** Where a value lies: 0 at the low end, 1 at the high end. */
    double position(double value) {
        return high == low ? 0.5 : (value / step - low) / (high - low);
    }
}
