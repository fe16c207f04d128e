package io.github.nnmaven.maven;

import io.github.nnmaven.fork.ClassPath;
import io.github.nnmaven.fork.Follower;
import io.github.nnmaven.fork.Fork;
import io.github.nnmaven.fork.ForkException;
import io.github.nnmaven.fork.Jvm;
import io.github.nnmaven.fork.Order;
import io.github.nnmaven.fork.Report;
import io.github.nnmaven.fork.SpecSet;
import io.github.nnmaven.fork.Workshop;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the process in which the work is done: this one, or a JVM of its own as soon as the project's code runs. What that
 * code prints goes to the log; its classes are asked for only when a spec names one.
 */
final class Processes {
    private final Log log;
    private final boolean fork;
    private final Jvm jvm;
    private final Supplier<ClassPath> classes;
    private @Nullable ClassPath path;

    Processes(Log log, boolean fork, Jvm jvm, Supplier<ClassPath> classes) {
        this.log = log;
        this.fork = fork;
        this.jvm = jvm;
        this.classes = classes;
    }

    /** How another JVM is started. */
    Jvm jvm() {
        return jvm;
    }

    Report run(Order order, SpecSet specs, Follower follower) throws MojoExecutionException {
        try {
            boolean needed = specs.needsProjectCode(order.subjects());
            if (!needed) {
                return Workshop.here(order, specs, follower);
            }
            return fork
                    ? forked(order, follower)
                    : Workshop.here(order, specs, classPath(), jvm.properties(), follower);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", e);
        } catch (ForkException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** The project's; resolved once. */
    ClassPath classPath() {
        if (path == null) {
            path = classes.get();
        }
        return path;
    }

    private Report forked(Order order, Follower follower) throws ForkException, InterruptedException {
        Fork child = new Fork(jvm, classPath());
        try {
            return child.run(order, follower);
        } finally {
            show(child);
        }
    }

    private void show(Fork child) {
        long lines = child.prints().size() + child.printsLost();
        if (lines > 0) {
            log.info("The project's code has printed " + Plural.of(lines, "line")
                    + (log.isDebugEnabled() ? ":" : "; -X shows them."));
            child.prints().forEach(line -> log.debug("  " + line));
        }
    }
}
