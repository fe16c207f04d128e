package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import java.util.ArrayList;
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
        @Nullable String reason)
        implements Serializable {
    public EntryResult {
        index = List.copyOf(index);
    }

    /** {@code |a − n|} relative to what is allowed; infinite when it cannot be compared. */
    double excess() {
        return excess(Math.abs(analytic - numeric), bound);
    }

    /** The same from the numbers alone. */
    static double excess(double difference, double bound) {
        double excess = difference == 0 ? 0 : difference / bound;
        return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
    }

    /** The same with another reason. */
    EntryResult because(String other) {
        return new EntryResult(index, analytic, numeric, bound, verdict, error, how, other);
    }

    /** The same entry of one of several outputs: the output stands first in the index. */
    EntryResult ofOutput(int output) {
        List<Integer> whole = new ArrayList<>(List.of(output));
        whole.addAll(index);
        return new EntryResult(whole, analytic, numeric, bound, verdict, error, how, reason);
    }

    /** An entry of a method without error bounds. */
    public EntryResult(List<Integer> index, double analytic, double numeric, double bound, EntryVerdict verdict) {
        this(index, analytic, numeric, bound, verdict, Double.NaN, Evidence.DIFFERENCES, null);
    }
}
