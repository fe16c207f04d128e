package io.github.nnmaven.fork;

import io.github.nnmaven.spec.Problem;
import java.util.List;

/**
 * What came of an order.
 *
 * @param problems of the specs that showed when they were put together; if there is one, no work was done
 * @param outcomes of the subjects, in their order; only failures if there are problems
 */
public record Report(List<Problem> problems, List<Outcome> outcomes) {
    /** Copies the lists. */
    public Report {
        problems = List.copyOf(problems);
        outcomes = List.copyOf(outcomes);
    }
}
