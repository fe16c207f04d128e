package io.github.nnmaven.maven;

import io.github.nnmaven.fork.Advance;
import io.github.nnmaven.fork.Follower;
import io.github.nnmaven.fork.Outcome;
import java.util.function.Consumer;

/**
 * Tells of the work while it goes on.
 *
 * @param progress of long work
 * @param order    in which outcomes are told
 * @param print    says what came of a subject
 */
record Telling(ProgressLine progress, InOrder order, Consumer<Outcome> print) implements Follower {
    @Override
    public void done(Outcome outcome) {
        progress.end();
        order.ready(outcome.subject(), () -> print.accept(outcome));
    }

    @Override
    public void at(Advance advance) {
        progress.at(advance);
    }
}
