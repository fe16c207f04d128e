package io.github.nnmaven.fork;

/** Is told what comes of the work of an order, while it goes on. */
@FunctionalInterface
public interface Follower {
    /** A subject is ready. */
    void done(Outcome outcome);

    /** How far a subject is that takes long: at first what it is expected to take, then a few times a second at most. */
    default void at(Advance advance) {
        // only some want to know
    }
}
