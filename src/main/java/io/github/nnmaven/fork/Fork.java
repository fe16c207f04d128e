package io.github.nnmaven.fork;

import io.github.nnmaven.spec.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Does the work of an order in another JVM. A JVM that ends too early, or has to be stopped, is one subject's failure;
 * another JVM goes on with those that are left.
 */
public final class Fork {
    private final Jvm jvm;
    private final ClassPath classes;
    private final List<String> prints = new ArrayList<>();
    private long printsLost;

    /**
     * Starts nothing yet.
     *
     * @param jvm     how JVMs are started
     * @param classes the project's
     */
    public Fork(Jvm jvm, ClassPath classes) {
        this.jvm = jvm;
        this.classes = classes;
    }

    /**
     * Does the work.
     *
     * @param order what to do
     * @param follower is told each outcome as soon as it is there
     * @throws ForkException        if no JVM can be started
     * @throws InterruptedException if the calling thread is interrupted; the JVM is stopped
     */
    public Report run(Order order, Follower follower) throws ForkException, InterruptedException {
        Set<String> left = new LinkedHashSet<>(order.subjects());
        List<Outcome> outcomes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        while (!left.isEmpty() && problems.isEmpty()) {
            Course course = runOnce(order.of(List.copyOf(left)), follower);
            if (course.outcomes().isEmpty() && course.problems().isEmpty()) {
                throw new ForkException("the JVM for the project's code ended before it had done anything", null);
            }
            course.outcomes().forEach(outcome -> left.remove(outcome.subject()));
            outcomes.addAll(course.outcomes());
            problems.addAll(course.problems());
        }
        outcomes.sort(Comparator.comparingInt(o -> order.subjects().indexOf(o.subject())));
        return new Report(problems, outcomes);
    }

    private Course runOnce(Order order, Follower follower) throws ForkException, InterruptedException {
        Path folder = temporaryFolder(order);
        Course course = new Course(follower);
        try (Child child = new Child(jvm, folder, course)) {
            child.follow(order.timeout());
            prints.addAll(child.prints().lines());
            printsLost += child.prints().lost();
        } catch (IOException e) {
            throw new ForkException("the JVM for the project's code cannot be run: " + e.getMessage(), e);
        } finally {
            Folders.delete(folder);
        }
        return course;
    }

    private Path temporaryFolder(Order order) throws ForkException {
        try {
            Files.createDirectories(jvm.temporary());
            Path folder = Files.createTempDirectory(jvm.temporary(), "fork");
            new Errand(order, classes, jvm.properties()).write(folder);
            return folder;
        } catch (IOException e) {
            throw new ForkException("cannot write below " + jvm.temporary() + ": " + e, e);
        }
    }

    /** The lines that the project's code has printed. */
    public List<String> prints() {
        return List.copyOf(prints);
    }

    /** Lines beyond a megabyte, which were not kept. */
    public long printsLost() {
        return printsLost;
    }
}
