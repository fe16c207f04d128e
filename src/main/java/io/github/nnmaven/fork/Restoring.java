package io.github.nnmaven.fork;

import io.github.nnmaven.spec.Problem;
import java.util.List;

/**
 * Puts back what all code of the JVM shares after each subject, and adds what was changed to its outcome.
 *
 * @param next    is told everything
 * @param globals what is put back
 */
record Restoring(Listener next, Globals globals) implements Listener {
    @Override
    public void begins(String subject) {
        next.begins(subject);
        globals.enter(subject);
    }

    @Override
    public void at(String point) {
        next.at(point);
    }

    @Override
    public void at(Advance advance) {
        next.at(advance);
    }

    @Override
    public void rests(String subject) {
        globals.leave(subject);
        next.rests(subject);
    }

    @Override
    public void found(List<Problem> problems) {
        next.found(problems);
    }

    @Override
    public void done(Outcome outcome) {
        globals.leave(outcome.subject());
        next.done(outcome.with(globals.remarks(outcome.subject())));
    }

    @Override
    public boolean goesOn(boolean harmed) {
        return next.goesOn(harmed || globals.areLost());
    }
}
