package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Network;
import io.github.nnmaven.random.SeededStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
        List<Future<SweepDraw>> swept =
                sweep.fits() ? sweep.draws().stream().map(workers::submit).toList() : List.of();
        try {
            return whole(judged(workers), sweep, swept);
        } finally {
            swept.forEach(draw -> draw.cancel(true));
        }
    }

    private StudyResult whole(List<VariantResult> results, Sweep sweep, List<Future<SweepDraw>> swept) {
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
        List<Future<Replicate>> declared = plan.variants().stream()
                .map(variant -> workers.submit(() -> Replicate.declared(plan, variant, signals)))
                .toList();
        List<Future<List<Replicate>>> seeded = LongStream.range(plan.seed(), plan.seed() + plan.seeds())
                .mapToObj(seed -> workers.submit(() -> seeded(seed % SEEDS)))
                .toList();
        try {
            List<Replicate> first =
                    declared.stream().map(InitializationStudy::result).toList();
            List<List<Replicate>> replicates =
                    seeded.stream().map(InitializationStudy::result).toList();
            return IntStream.range(0, first.size())
                    .mapToObj(v -> judged(
                            plan.variants().get(v),
                            first.get(v),
                            replicates.stream().map(seed -> seed.get(v)).toList()))
                    .toList();
        } finally { // after a failure, spare the rest
            declared.forEach(draw -> draw.cancel(true));
            seeded.forEach(draw -> draw.cancel(true));
        }
    }

    /** All variants from the same numbers. */
    private List<Replicate> seeded(long seed) {
        SeededStream stream = new SeededStream(seed);
        return plan.variants().stream()
                .map(variant -> Replicate.seeded(stream, plan, variant, signals))
                .toList();
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
