package io.github.nnmaven.fork;

import io.github.nnmaven.assembly.Catalog;
import io.github.nnmaven.assembly.Findings;
import io.github.nnmaven.assembly.NetworkPlan;
import io.github.nnmaven.assembly.ProjectClasses;
import io.github.nnmaven.assembly.SpecAssembly;
import io.github.nnmaven.assembly.SubjectPlan;
import io.github.nnmaven.fork.Guard.Attempt;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Method;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.propagation.InitializationStudy;
import io.github.nnmaven.propagation.StudyPlan;
import io.github.nnmaven.propagation.TraceResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of an order in this process, subject by subject: first all are put together, and only if no problem comes
 * up, each is worked on. The same in Maven's process and in a fork.
 */
public final class Workshop {
    /** Entries of a checked network whose steps the page writes out. */
    private static final int SMALL = 60;

    private final Order order;
    private final SpecSet specs;
    private final SpecAssembly assembly;
    private final Reads reads;
    private final Guard guard;
    private final Listener listener;
    private final Set<String> left;
    private final Map<String, StudyPlan> studies = new HashMap<>();
    private volatile @Nullable String point;
    private volatile @Nullable Meter meter;

    Workshop(
            Order order,
            SpecSet specs,
            ProjectClasses classes,
            Supplier<@Nullable ClassLoader> loader,
            Listener listener) {
        this.order = order;
        this.specs = specs;
        this.reads = new Reads(order.files());
        this.assembly = new SpecAssembly(Catalog.standard(), classes, reads, new Findings(specs.files()));
        this.guard = new Guard(order.threads(), order.timeout(), loader);
        this.listener = listener;
        this.left = new LinkedHashSet<>(order.subjects());
    }

    /**
     * Does work that needs none of the project's code, here and now.
     *
     * @param order    what to do
     * @param specs    of the order
     * @param follower is told each outcome as soon as it is there
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Report here(Order order, SpecSet specs, Follower follower) throws InterruptedException {
        try (ProjectLoader none = new ProjectLoader(ClassPath.NONE)) {
            Collector collector = new Collector(order.subjects(), follower);
            new Workshop(order, specs, none, none::loader, collector).run();
            return collector.report();
        }
    }

    /**
     * Does the work here and now, with the project's code, and puts back what that code changes of the JVM.
     *
     * @param order      what to do
     * @param specs      of the order
     * @param classes    the project's
     * @param properties system properties, set while the code runs
     * @param follower   is told each outcome as soon as it is there
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Report here(
            Order order, SpecSet specs, ClassPath classes, Map<String, String> properties, Follower follower)
            throws InterruptedException {
        GlobalState before = GlobalState.now();
        try (ProjectLoader loader = new ProjectLoader(classes)) {
            System.getProperties().putAll(properties);
            Collector collector = new Collector(order.subjects(), follower);
            Listener restoring = new Restoring(collector, Globals.ofThisProcess());
            new Workshop(order, specs, loader, loader::loader, restoring).run();
            return collector.report();
        } finally {
            before.restoreIfAllowed();
        }
    }

    void run() throws InterruptedException {
        if (assembled(new HashSet<>()) && (order.work() != Work.STUDY || studiesAssembled())) {
            each(this::work);
        }
    }

    /** Puts the subjects together; false if a problem came up. */
    private boolean assembled(Set<String> known) throws InterruptedException {
        return each((name, pool) -> {
                    specs.needed(name).stream()
                            .filter(spec -> known.add(spec.name().value()))
                            .forEach(assembly::add);
                    return null;
                })
                && isSound();
    }

    private boolean studiesAssembled() throws InterruptedException {
        return each((name, pool) -> {
                    networkWithParameters(name)
                            .forEach(network ->
                                    assembly.studies(List.of(network)).forEach(study -> studies.put(name, study)));
                    return null;
                })
                && isSound();
    }

    private List<NetworkPlan> networkWithParameters(String name) {
        return assembly.networks(name::equals).stream()
                .filter(NetworkPlan::hasParameters)
                .toList();
    }

    private boolean isSound() {
        if (!assembly.problems().isEmpty()) {
            listener.found(assembly.problems());
        }
        return assembly.problems().isEmpty();
    }

    /** Does something with each subject that is left; false if nothing may follow. */
    private boolean each(Step step) throws InterruptedException {
        for (String name : List.copyOf(left)) {
            point = null;
            listener.begins(name);
            Attempt<@Nullable Outcome> attempt = guard.attempt(pool -> step.take(name, pool));
            stopMeter();
            Outcome outcome = attempt.failure() == null
                    ? attempt.value()
                    : Outcome.failed(
                            name, attempt.failure() + (point == null ? "" : ", at " + point), attempt.harmed());
            if (outcome != null) {
                left.remove(name);
                listener.done(outcome.reading(reads.of(specs.filesOf(name))));
            }
            listener.rests(name);
            if (!listener.goesOn(attempt.harmed())) {
                return false;
            }
        }
        return true;
    }

    /** Code that is still running has nothing more to tell. */
    private void stopMeter() {
        Meter running = meter;
        if (running != null) {
            running.end();
        }
    }

    private Outcome work(String name, ExecutorService pool) {
        return switch (order.work()) {
            case CHECK -> check(name, pool);
            case STUDY -> study(name, pool);
            case TRACE -> trace(name);
        };
    }

    private Outcome check(String name, ExecutorService pool) {
        SubjectPlan plan = assembly.subject(name);
        if (plan == null) {
            throw new IllegalStateException("nothing was put together under the name \"" + name + "\"");
        }
        Method method = order.check().method(plan.gradcheck());
        Meter watcher = new Meter(name, order.threads(), System::nanoTime, listener::at);
        meter = watcher;
        Execution execution = new Execution(
                pool, order.threads(), order.check().budget(), order.check().seed(), watcher);
        SubjectResult result = plan.check(method, execution, this::isAt).thinned();
        return Outcome.checked(name, result, isSmall(result) ? traced(name) : null);
    }

    private void isAt(String where) {
        point = where;
        listener.at(where);
    }

    /** Whether its steps can be written out; what could not be evaluated has none. */
    private static boolean isSmall(SubjectResult result) {
        long entries = result.points().stream()
                .flatMap(p -> p.tensors().stream())
                .mapToLong(t -> t.tensor().size())
                .sum();
        return entries > 0 && entries <= SMALL;
    }

    private Outcome study(String name, ExecutorService pool) {
        StudyPlan plan = studies.get(name);
        return Outcome.studied(name, plan == null ? null : InitializationStudy.run(plan, pool));
    }

    private Outcome trace(String name) {
        TraceResult trace = traced(name);
        return trace == null ? Outcome.failed(name, "is no network", false) : Outcome.traced(name, trace);
    }

    private @Nullable TraceResult traced(String name) {
        return assembly.networks(name::equals).stream()
                .findFirst()
                .map(SpecAssembly::trace)
                .orElse(null);
    }

    /** Something that is done with one subject, by name, with threads for pieces of it; null if more follows. */
    @FunctionalInterface
    private interface Step {
        @Nullable
        Outcome take(String name, ExecutorService pool);
    }
}
