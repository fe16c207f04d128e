package io.github.nnmaven.propagation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Well-known initializers by their variance times fan and their shape. One more is one more line.
 *
 * @param name    as users know it
 * @param fan     which fan
 * @param product variance times fan
 * @param uniform whether it is uniform rather than normal
 */
record Lookalike(String name, Fan fan, double product, boolean uniform) {
    private static final List<Lookalike> KNOWN = List.of(
            new Lookalike("He, fan-in", Fan.IN, 2, false),
            new Lookalike("He, fan-out", Fan.OUT, 2, false),
            new Lookalike("Glorot", Fan.AVERAGE, 1, false),
            new Lookalike("LeCun", Fan.IN, 1, false),
            new Lookalike("standard normal", Fan.NONE, 1, false),
            new Lookalike("He uniform, fan-in", Fan.IN, 2, true),
            new Lookalike("Glorot uniform", Fan.AVERAGE, 1, true),
            new Lookalike("LeCun uniform", Fan.IN, 1, true),
            new Lookalike("PyTorch's default for Linear", Fan.IN, 1.0 / 3, true),
            new Lookalike("DL4J's LECUN_UNIFORM, three times its name", Fan.IN, 3, true));

    /** Names of those that fit; empty when there is none, or too few values to tell. */
    static String of(double low, double high, double kurtosis, long count, int fanIn, int fanOut) {
        double tolerance = 4 * Math.sqrt(24.0 / count);
        if (count < 30 || !(low > 0)) {
            return "";
        }
        return KNOWN.stream()
                .filter(k -> Math.abs(kurtosis - (k.uniform ? -1.2 : 0)) <= tolerance)
                .filter(k -> low <= k.variance(fanIn, fanOut) && k.variance(fanIn, fanOut) <= high)
                .map(Lookalike::name)
                .collect(Collectors.joining("; "));
    }

    private double variance(int fanIn, int fanOut) {
        return product / fan.of(fanIn, fanOut);
    }

    private enum Fan {
        IN,
        OUT,
        AVERAGE,
        NONE;

        double of(int in, int out) {
            return switch (this) {
                case IN -> in;
                case OUT -> out;
                case AVERAGE -> (in + (double) out) / 2;
                case NONE -> 1;
            };
        }
    }
}
