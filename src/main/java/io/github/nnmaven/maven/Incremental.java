package io.github.nnmaven.maven;

import io.github.nnmaven.fork.Follower;
import io.github.nnmaven.fork.Order;
import io.github.nnmaven.fork.Outcome;
import io.github.nnmaven.fork.Report;
import io.github.nnmaven.fork.SpecSet;
import io.github.nnmaven.fork.Unchanged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Does the work on the subjects that have changed, or did not pass.
 *
 * @param folder    where outcomes are kept
 * @param processes do the work
 * @param passes    whether an outcome need not be worked out again while nothing changes
 * @param force     whether the work is done on all of them
 */
record Incremental(Path folder, Processes processes, Predicate<Outcome> passes, boolean force) {
    /**
     * Outcomes of all subjects, old and new.
     *
     * @param same     is told the subjects that have not changed
     * @param follower is told each new outcome as soon as it is there
     */
    Report run(Order order, SpecSet specs, Consumer<String> same, Follower follower) throws MojoExecutionException {
        try {
            Unchanged unchanged = new Unchanged(folder, order, specs, processes::classPath, processes.jvm());
            Map<String, Outcome> outcomes = force ? new LinkedHashMap<>() : known(order, unchanged);
            List<String> rest = order.subjects().stream()
                    .filter(subject -> !outcomes.containsKey(subject))
                    .toList();
            outcomes.keySet().forEach(same);
            if (!rest.isEmpty()) {
                Report report = processes.run(order.of(rest), specs, follower);
                keep(report, unchanged);
                if (!report.problems().isEmpty()) {
                    return report;
                }
                report.outcomes().forEach(outcome -> outcomes.put(outcome.subject(), outcome));
            }
            return new Report(List.of(), inOrder(order, outcomes));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read what the subjects depend on: " + e, e);
        }
    }

    private static List<Outcome> inOrder(Order order, Map<String, Outcome> outcomes) {
        return order.subjects().stream()
                .map(outcomes::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Outcome> known(Order order, Unchanged unchanged) throws IOException {
        Map<String, Outcome> known = new LinkedHashMap<>();
        for (String subject : order.subjects()) {
            Outcome outcome = unchanged.find(subject);
            if (outcome != null && passes.test(outcome)) {
                known.put(subject, outcome);
            }
        }
        return known;
    }

    private void keep(Report report, Unchanged unchanged) throws IOException {
        for (Outcome outcome : report.outcomes()) {
            if (outcome.failure() == null && passes.test(outcome)) {
                unchanged.keep(outcome);
            } else {
                unchanged.forget(outcome.subject());
            }
        }
    }
}
