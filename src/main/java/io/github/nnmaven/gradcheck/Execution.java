package io.github.nnmaven.gradcheck;

import java.util.concurrent.ExecutorService;

/**
 * What a check may use. Handed in, so that the engine starts no thread of its own.
 *
 * @param workers runs independent pieces of work
 * @param threads how many of them at a time are useful, 1 or more
 * @param budget  largest number of function evaluations for checking one subject, at all of its points
 * @param seed    of every random choice the check makes
 * @param watcher is told how far it is
 */
public record Execution(ExecutorService workers, int threads, long budget, long seed, Watcher watcher) {
    /** Nobody watches. */
    public Execution(ExecutorService workers, int threads, long budget, long seed) {
        this(workers, threads, budget, seed, Watcher.NOBODY);
    }

    /**
     * The same with what is left of the budget for one of several parts of a subject.
     *
     * @param spent evaluations of the parts before
     * @param left  parts that are left, this one included
     */
    public Execution part(long spent, int left) {
        return new Execution(workers, threads, Math.max(0, (budget - spent) / left), seed, new Watcher() {
            @Override
            public void expects(Cost rest) {
                watcher.expects(rest.times(left));
            }

            @Override
            public void makes(long evaluations) {
                watcher.makes(evaluations);
            }
        });
    }

    /** The budget, watched. */
    Budget newBudget() {
        return new Budget(budget, watcher);
    }

    /** The same in the calling thread alone. */
    public Execution alone() {
        return new Execution(workers, 1, budget, seed, watcher);
    }
}
