package io.github.nnmaven.propagation;

import java.io.Serializable;

/**
 * One quantity at one layer, over all units and examples.
 *
 * <p>With a NaN among the values mean, std and rms are NaN; with an infinity and no NaN, rms is infinite and std NaN, as
 * in NumPy.
 *
 * @param layer     forward: 0 the input, k the hidden units h_k, K+1 the output; backward: k is dl/df_k
 * @param count     number of values
 * @param mean      arithmetic mean
 * @param std       population standard deviation (divides by the count), as NumPy's {@code std}
 * @param rms       root of the mean square, the quantity that the theory of initialization preserves
 * @param min       smallest value that is not NaN; NaN when there is none
 * @param max       largest value that is not NaN; NaN when there is none
 * @param zeros     values that are exactly 0
 * @param nan       values that are NaN
 * @param infinite  values that are +∞ or −∞
 * @param units     rows
 * @param deadUnits rows that are exactly 0 for every example
 * @param deadInSample rows that are exactly 0 for the first 32 examples, as many as a replicate has
 * @param saturatedUnits rows whose activation is saturated for every example; −1 when that is not known
 * @param saturatedShare share of the values at which the activation is saturated, see {@link Saturation}; NaN when that is not
 *     known: in replicates, for gradients, input and output, and where the layers have no one activation
 * @param log10Std  {@code log10} of std; a finite number even where std itself is too large or too small for a double; −∞ for 0
 * @param log10Rms  {@code log10} of rms, likewise
 * @param log10Largest {@code log10} of the largest finite magnitude, likewise
 * @param similarity mean cosine of the angle between two examples; NaN with fewer than two that are not zero
 */
public record LayerStatistics(
        int layer,
        long count,
        double mean,
        double std,
        double rms,
        double min,
        double max,
        long zeros,
        long nan,
        long infinite,
        int units,
        int deadUnits,
        int deadInSample,
        int saturatedUnits,
        double saturatedShare,
        double log10Std,
        double log10Rms,
        double log10Largest,
        double similarity)
        implements Serializable {
    LayerStatistics withSaturation(int wholeUnits, double share) {
        return new LayerStatistics(
                layer,
                count,
                mean,
                std,
                rms,
                min,
                max,
                zeros,
                nan,
                infinite,
                units,
                deadUnits,
                deadInSample,
                wholeUnits,
                share,
                log10Std,
                log10Rms,
                log10Largest,
                similarity);
    }

    /** Share of the values that are exactly 0. */
    public double zeroShare() {
        return (double) zeros / count;
    }

    /** Whether every value is a finite number. */
    public boolean isFinite() {
        return nan == 0 && infinite == 0;
    }

    /** Whether every value is exactly 0. */
    public boolean isZero() {
        return zeros == count;
    }
}
