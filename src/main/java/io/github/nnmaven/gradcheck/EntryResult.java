package io.github.nnmaven.gradcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a tensor, compared.
 *
 * @param index    multi-dimensional index
 * @param analytic claimed derivative {@code a}
 * @param numeric  numeric derivative {@code n}
 * @param bound    what {@code |a − n|} may be: error bound {@code E} and tolerance together
 * @param verdict  what follows from them
 * @param error    error bound {@code E} of {@code n} alone; NaN when the method has none
 * @param how      where {@code n} comes from
 * @param reason   in words, why there is no better verdict; null when there is nothing to say
 */
public record EntryResult(
        List<Integer> index,
        double analytic,
        double numeric,
        double bound,
        EntryVerdict verdict,
        double error,
        Evidence how,
        @Nullable String reason) {
    public EntryResult {
        index = List.copyOf(index);
    }

    /** An entry of a method without error bounds. */
    public EntryResult(List<Integer> index, double analytic, double numeric, double bound, EntryVerdict verdict) {
        this(index, analytic, numeric, bound, verdict, Double.NaN, Evidence.DIFFERENCES, null);
    }
}
