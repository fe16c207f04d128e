package io.github.nnmaven.gradcheck;

/**
 * The verdict on one entry from {@code a} and {@code n ± E}.
 *
 * <p>{@code a} and {@code n} agree when {@code |a − n| ≤ E + rtol·max(|a|, |n|) + c}, where {@code c} is the rounding of
 * {@code a} itself. Agreement counts as verified only when {@code E + c ≤ sharp·max(|a|, |n|)}; with {@code sharp =
 * 10·rtol} an error of {@code 12·rtol} would have been seen. There is no absolute tolerance.
 *
 * @param rtol  relative tolerance
 * @param sharp largest relative error of a comparison that says something
 */
record BoundedRule(double rtol, double sharp) {
    private static final double SMALL = 10;
    /** In single precision: an error of one per cent is seen. */
    private static final double SMALL_IF_COARSE = 4e-3;

    BoundedRule(double rtol) {
        this(rtol, SMALL * rtol);
    }

    /** For a function that is computed with about seven digits, whose derivatives cannot be known as well as others. */
    BoundedRule coarse() {
        return new BoundedRule(rtol, Math.max(sharp, SMALL_IF_COARSE));
    }

    /** Whether the claim is within the bound. False when anything is NaN. */
    boolean agrees(double claimed, double numeric, double error) {
        return Math.abs(claimed - numeric) <= bound(claimed, numeric, error);
    }

    double bound(double claimed, double numeric, double error) {
        return error + rtol * size(claimed, numeric);
    }

    /** Whether the error is so small that agreement means something. */
    boolean isSharp(double claimed, double numeric, double error) {
        return error <= sharp * size(claimed, numeric);
    }

    private static double size(double claimed, double numeric) {
        return Math.max(Math.abs(claimed), Math.abs(numeric));
    }

    /**
     * Compares a claim with an estimate.
     *
     * @param allowance {@code c}
     */
    Finding judge(double claimed, double numeric, double error, double allowance, Evidence how) {
        double whole = error + allowance;
        EntryVerdict verdict;
        if (!Double.isFinite(claimed) || !Double.isFinite(numeric)) {
            verdict = EntryVerdict.NON_FINITE;
        } else if (!agrees(claimed, numeric, whole)) {
            verdict = EntryVerdict.MISMATCHED;
        } else {
            verdict = isSharp(claimed, numeric, whole) ? EntryVerdict.VERIFIED : EntryVerdict.UNVERIFIABLE;
        }
        return new Finding(verdict, claimed, numeric, whole, bound(claimed, numeric, whole), how, null);
    }
}
