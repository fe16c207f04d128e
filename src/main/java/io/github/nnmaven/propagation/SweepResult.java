package io.github.nnmaven.propagation;

import java.io.Serializable;
import java.util.List;

/**
 * The same network under standard initializations: normal weights, biases 0, the same draws for all of them.
 *
 * @param seeds    replicates of each
 * @param points   the variances of the book's figure 7.7 and the well-known rules
 * @param forward  variance of a hidden weight times fan-in at which the forward rms keeps its size, by simulation;
 *     {@link Interval#UNKNOWN} when there is none from 1/4 to 64
 * @param backward the same for dl/df, times fan-out
 * @param growths  between which {@code forward} and {@code backward} were found, smallest product first
 */
public record SweepResult(int seeds, List<Point> points, Interval forward, Interval backward, List<GrowthAt> growths)
        implements Serializable {
    /** Copies the lists. */
    public SweepResult {
        points = List.copyOf(points);
        growths = List.copyOf(growths);
    }

    /**
     * How signals grow with one variance.
     *
     * @param product  variance of a hidden weight times its fan: fan-in forward, fan-out backward
     * @param forward  decades per layer
     * @param backward decades per layer
     */
    public record GrowthAt(double product, Interval forward, Interval backward) implements Serializable {}

    /**
     * One initialization.
     *
     * @param name     {@code 0.02} for a variance of all weights, or the rule
     * @param variance of a hidden weight; NaN when the hidden layers differ
     * @param forward  verdict and growth
     * @param backward verdict and growth
     * @param deadShare of the hidden units over the seeds, with one entry for each of h_1…h_K: units that are 0 for all 32
     *     examples
     */
    public record Point(String name, double variance, Way forward, Way backward, List<Range> deadShare)
            implements Serializable {
        /** Copies the list. */
        public Point {
            deadShare = List.copyOf(deadShare);
        }
    }

    /**
     * One direction of it.
     *
     * @param verdict over the replicates
     * @param growth  over the replicates
     * @param sizes   mean over the replicates of {@code log10 rms} at each layer: h_1…h_K or dl/df_1…dl/df_{K−1}
     */
    public record Way(StudyVerdict verdict, Growth growth, List<Double> sizes) implements Serializable {
        /** Copies the list. */
        public Way {
            sizes = List.copyOf(sizes);
        }
    }
}
