package io.github.nnmaven.gradcheck;

/** Where a numeric derivative comes from. */
public enum Evidence {
    /** Finite differences at the point. */
    DIFFERENCES,
    /** Finite differences, and a polynomial fit through other points agrees. */
    TWO_SCHEMES,
    /** An exact derivative that the subject supplied. */
    EXACT,
    /** Finite differences at a point nearby, because the function has a kink at the point itself. */
    NUDGED
}
