package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * The initialization study (<i>Understanding Deep Learning</i>, section 7.5): the statistics of hidden units forward and of
 * dl/df backward for the declared seed, and a verdict over many seeds.
 *
 * <p>Forward is one pass of all examples; the standard deviation runs over all units and examples of a layer. Backward is
 * one pass an example, the values of all examples pooled. A single draw wanders by itself (at 50 layers of 100 units its
 * total growth has a standard deviation of 0.6 decades), so verdicts come from the replicates alone.
 */
public final class InitializationStudy {
    private static final long SEEDS = 1L << 32;

    private final StudyPlan plan;
    private final Signals signals;

    private InitializationStudy(StudyPlan plan) {
        this.plan = plan;
        this.signals = new Signals(plan.network());
    }

    /**
     * Studies one subject. The result does not depend on the number of threads.
     *
     * @param workers runs the draws, several at a time; must not be busy with the caller's own task when it has one thread
     * @throws IllegalArgumentException if the network has no layer with parameters, or drawn data does not fit it
     * @throws CancellationException if the calling thread is interrupted
     */
    public static StudyResult run(StudyPlan plan, ExecutorService workers) {
        return new InitializationStudy(plan).run(workers);
    }

    private StudyResult run(ExecutorService workers) {
        if (signals.linear().last() < 0) {
            throw new IllegalArgumentException(
                    plan.name() + " has no layer with parameters, so there is nothing to study");
        }
        Sweep sweep = new Sweep(plan, signals);
        List<Future<List<Replicate>>> swept =
                sweep.fits() ? sweep.draws().stream().map(workers::submit).toList() : List.of();
        try {
            return whole(judged(workers), sweep, swept);
        } finally {
            swept.forEach(draw -> draw.cancel(true));
        }
    }

    private StudyResult whole(List<VariantResult> results, Sweep sweep, List<Future<List<Replicate>>> swept) {
        return new StudyResult(
                plan.name(),
                plan.source(),
                plan.seed(),
                plan.seeds(),
                widths(plan.network()),
                examples(results),
                plan.backward().examples(),
                results,
                signals.saturation(),
                swept.isEmpty()
                        ? null
                        : sweep.result(
                                swept.stream().map(InitializationStudy::result).toList()));
    }

    private List<VariantResult> judged(ExecutorService workers) {
        List<List<Future<Replicate>>> draws = new ArrayList<>();
        for (StudyPlan.Variant variant : plan.variants()) {
            draws.add(draws(variant).stream().map(workers::submit).toList());
        }
        try {
            List<VariantResult> results = new ArrayList<>();
            for (int v = 0; v < draws.size(); v++) {
                List<Replicate> found =
                        draws.get(v).stream().map(InitializationStudy::result).toList();
                results.add(judged(plan.variants().get(v), found.get(0), found.subList(1, found.size())));
            }
            return results;
        } finally {
            draws.stream().flatMap(List::stream).forEach(draw -> draw.cancel(true)); // after a failure, spare the rest
        }
    }

    /** The declared draw first, then one for each replicate. */
    private List<Callable<Replicate>> draws(StudyPlan.Variant variant) {
        List<Callable<Replicate>> draws = new ArrayList<>();
        draws.add(() -> Replicate.declared(plan, variant, signals));
        LongStream.range(plan.seed(), plan.seed() + plan.seeds())
                .forEach(seed -> draws.add(() -> Replicate.seeded(seed % SEEDS, plan, variant, signals)));
        return draws;
    }

    private VariantResult judged(StudyPlan.Variant variant, Replicate declared, List<Replicate> replicates) {
        Judge forward = new Judge(Direction.FORWARD, plan.network(), signals.linear());
        Judge backward = new Judge(Direction.BACKWARD, plan.network(), signals.linear());
        boolean random =
                replicates.size() == 1 || replicates.stream().anyMatch(r -> r.parameters() != declared.parameters());
        return new VariantResult(
                variant.name(),
                forward.judge(declared, replicates, random),
                backward.judge(declared, replicates, random),
                variant.equals(plan.variants().get(0))
                                && plan.network().stages().stream()
                                        .allMatch(s -> s.layer().separatesExamples())
                        ? new TensorStudy(plan, signals).declared()
                        : List.of());
    }

    private List<Integer> widths(Network network) {
        List<Integer> widths = new ArrayList<>(List.of(network.inputs()));
        network.tensors().stream()
                .filter(t -> signals.linear().layerOf(t.stage()) > 0)
                .filter(t -> t.shape().name().equals("weights"))
                .forEach(t -> widths.add(t.fanIn()));
        widths.add(network.outputs());
        return widths;
    }

    private static int examples(List<VariantResult> results) {
        LayerStatistics input = results.get(0).forward().layers().get(0);
        return Math.toIntExact(input.count() / input.units());
    }

    private static <T> T result(Future<T> draw) {
        try {
            return draw.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("the study was interrupted").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a draw of the study failed", e.getCause());
        }
    }
}
