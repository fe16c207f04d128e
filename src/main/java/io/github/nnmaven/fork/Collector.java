package io.github.nnmaven.fork;

import io.github.nnmaven.spec.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps what comes of an order done in this process. */
final class Collector implements Listener {
    private final List<String> order;
    private final Follower follower;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Collector(List<String> order, Follower follower) {
        this.order = order;
        this.follower = follower;
    }

    @Override
    public void begins(String subject) {
        // nobody is there who could need it
    }

    @Override
    public void at(String point) {
        // nobody is there who could need it
    }

    @Override
    public void at(Advance advance) {
        follower.at(advance);
    }

    @Override
    public void rests(String subject) {
        // nobody is there who could need it
    }

    @Override
    public void found(List<Problem> some) {
        problems.addAll(some);
    }

    @Override
    public void done(Outcome outcome) {
        outcomes.add(outcome);
        follower.done(outcome);
    }

    @Override
    public boolean goesOn(boolean harmed) {
        return true;
    }

    Report report() {
        outcomes.sort(Comparator.comparingInt(outcome -> order.indexOf(outcome.subject())));
        return new Report(problems, outcomes);
    }
}
