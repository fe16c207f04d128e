package io.github.nnmaven.gradcheck;

/**
 * The rule of NumPy's {@code allclose(n, a, rtol, atol, equal_nan=False)}: {@code |n − a| ≤ atol + rtol·|a|}. Unlike
 * there, two equal infinities do not agree.
 */
record Tolerance(double rtol, double atol) {
    /** Largest {@code |n − a|} that agrees. */
    double allowed(double analytic) {
        return atol + rtol * Math.abs(analytic);
    }

    EntryVerdict judge(double analytic, double numeric) {
        if (!Double.isFinite(analytic) || !Double.isFinite(numeric)) {
            return EntryVerdict.NON_FINITE;
        }
        if (analytic == 0 && numeric == 0) {
            return EntryVerdict.ZERO;
        }
        boolean agrees = Math.abs(numeric - analytic) <= allowed(analytic);
        return agrees ? EntryVerdict.VERIFIED : EntryVerdict.MISMATCHED;
    }
}
