package io.github.nnmaven.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Decades of a logarithmic axis: from {@code 10^low} to {@code 10^high} with a tick every {@code step}. At least two
 * decades are shown, so that what is stable looks stable.
 */
record LogScale(int low, int high, int step) {
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200};
    private static final int MOST_TICKS = 7;

    /** Fits positive finite values; the others have no place on it. */
    static LogScale of(DoubleStream values) {
        double[] logs = values.filter(LogScale::fits).map(Math::log10).sorted().toArray();
        double min = logs.length == 0 ? 0 : logs[0];
        double max = logs.length == 0 ? 0 : logs[logs.length - 1];
        if (max - min < 1) {
            double middle = Math.rint((min + max) / 2);
            min = Math.min(min, middle - 1);
            max = Math.max(max, middle + 1);
        }
        int step = step(min, max);
        return new LogScale((int) Math.floor(min / step) * step, (int) Math.ceil(max / step) * step, step);
    }

    static boolean fits(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static int step(double min, double max) {
        for (int step : STEPS) {
            if (Math.ceil(max / step) - Math.floor(min / step) <= MOST_TICKS) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** Exponents of the ticks, ascending. */
    List<Integer> ticks() {
        return IntStream.rangeClosed(0, (high - low) / step)
                .mapToObj(i -> low + i * step)
                .toList();
    }

    /** Where {@code 10^exponent} lies: 0 at the low end, 1 at the high end. */
    double position(double exponent) {
        return (exponent - low) / (high - low);
    }
}
