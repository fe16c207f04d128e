package io.github.nnmaven.report;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The horizontal axis of a chart: whole numbers, evenly spaced.
 *
 * @param label what they count
 * @param tick  how one of them is written
 * @param marks places, between whole numbers too, that a vertical line points out
 */
record Across(String label, IntFunction<String> tick, List<Double> marks) {
    Across {
        marks = marks.stream().filter(Double::isFinite).toList();
    }

    static Across layers(Messages messages) {
        return new Across(messages.text("init.layer"), Integer::toString, List.of());
    }

    /** Of exponents of ten. */
    static Across powers(String label, List<Double> marks) {
        return new Across(label, Numerals::powerOfTen, marks);
    }
}
