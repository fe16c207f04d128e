package io.github.nnmaven.fork;

/** What a goal asks of a subject. */
public enum Work {
    /** Whether its gradient is right. */
    CHECK,
    /** What its initialization does. */
    STUDY,
    /** One forward and one backward pass, written out. */
    TRACE
}
