package io.github.nnmaven.propagation;

/** What the study says about one direction. */
public enum StudyVerdict {
    EXPLODING,
    VANISHING,
    DRIFT,
    STABLE,
    DEAD,
    NON_FINITE,
    INCONCLUSIVE
}
