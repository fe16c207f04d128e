package io.github.nnmaven.gradcheck;

/** What the check says about one entry. Only {@link #MISMATCHED} and {@link #NON_FINITE} accuse. */
public enum EntryVerdict {
    /** Claimed and numeric derivative agree within a bound that is small against them. */
    VERIFIED,
    /** They differ by more than error bound and tolerance allow. */
    MISMATCHED,
    /** Both are exactly 0 on these inputs: not exercised, never counted as verified. */
    ZERO,
    /** Not differentiable here; the claimed value lies between the one-sided derivatives. */
    KINK,
    /** The numeric side cannot decide here. */
    UNVERIFIABLE,
    /** NaN or infinity in the claimed gradient, the numeric one or the function's value. */
    NON_FINITE
}
