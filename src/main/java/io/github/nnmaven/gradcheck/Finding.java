package io.github.nnmaven.gradcheck;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about one entry, in the units of its {@link Neighbourhood}.
 *
 * @param verdict so far
 * @param claimed {@code a}
 * @param numeric {@code n}
 * @param error   {@code E}, the rounding of {@code a} included
 * @param bound   what {@code |a − n|} may be
 * @param how     what the numbers come from
 * @param reason  why there is no better verdict, null when there is nothing to say
 */
record Finding(
        EntryVerdict verdict,
        double claimed,
        double numeric,
        double error,
        double bound,
        Evidence how,
        @Nullable String reason) {
    /** Why an entry was not looked at. */
    static final String UNPAID = "not checked: the budget of evaluations is used up";

    /** Why an accusation was dropped. */
    static final String UNCONFIRMED = "differs, but no evaluations of the budget are left to confirm it";

    /** An entry for which no evaluations are left. */
    static Finding unpaid(double claimed) {
        return new Finding(
                EntryVerdict.UNVERIFIABLE, claimed, Double.NaN, Double.NaN, Double.NaN, Evidence.DIFFERENCES, UNPAID);
    }

    /** Whether evaluations were missing. */
    boolean isUnpaid() {
        return UNPAID.equals(reason) || UNCONFIRMED.equals(reason);
    }

    Finding as(EntryVerdict other, @Nullable String because) {
        return new Finding(other, claimed, numeric, error, bound, how, because);
    }

    Finding by(Evidence other) {
        return new Finding(verdict, claimed, numeric, error, bound, other, reason);
    }

    boolean is(EntryVerdict expected) {
        return verdict == expected;
    }

    /** An entry at which there is nothing to compare. */
    static Finding notFinite(double claimed, double numeric, String reason) {
        return new Finding(
                EntryVerdict.NON_FINITE, claimed, numeric, Double.NaN, Double.NaN, Evidence.DIFFERENCES, reason);
    }
}
