package io.github.nnmaven.propagation;

import java.io.Serializable;
import java.util.Arrays;

/** What a quantity was over several seeds: its mean, its smallest and its largest value; NaN without any. */
public record Range(double mean, double least, double most) implements Serializable {
    static Range of(double[] values) {
        return new Range(
                Arrays.stream(values).average().orElse(Double.NaN),
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN));
    }
}
