package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Normal;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.network.VarianceScaling;
import io.github.nnmaven.network.VarianceScaling.Distribution;
import io.github.nnmaven.network.VarianceScaling.Fan;
import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Compares standard initializations on one network (<i>Understanding Deep Learning</i>, figure 7.7), and finds the variance
 * that keeps the size, whatever the activation. Standard normals are drawn once for each seed and scaled for each
 * initialization, so that they differ in nothing else.
 */
final class Sweep {
    private static final int MOST_SEEDS = 10;
    private static final List<Scheme> SHOWN = List.of(
            Scheme.variance(0.001),
            Scheme.variance(0.01),
            Scheme.variance(0.02),
            Scheme.variance(0.1),
            Scheme.variance(1),
            Scheme.rule("he fan-in", VarianceScaling.he(Fan.IN, Distribution.NORMAL)),
            Scheme.rule("he fan-out", VarianceScaling.he(Fan.OUT, Distribution.NORMAL)),
            Scheme.rule("glorot", VarianceScaling.glorot(Distribution.NORMAL)),
            Scheme.rule("lecun", VarianceScaling.lecun(Distribution.NORMAL)));
    /** Variance times fan; the zero of the growth is sought between neighbours. */
    private static final double[] PRODUCTS =
            IntStream.rangeClosed(-2, 6).mapToDouble(i -> Math.scalb(1.0, i)).toArray();

    private final StudyPlan plan;
    private final Signals signals;
    private final List<Scheme> schemes;

    Sweep(StudyPlan plan, Signals signals) {
        this.plan = plan;
        this.signals = signals;
        this.schemes = Stream.concat(
                        SHOWN.stream(), Arrays.stream(PRODUCTS).boxed().flatMap(c -> Scheme.products(c).stream()))
                .toList();
    }

    /** Whether the parameters are weights and biases, which is what the initializations are about. */
    boolean fits() {
        return signals.linear().last() > 1
                && plan.network().tensors().stream()
                        .allMatch(t -> t.shape().name().equals("weights")
                                || t.shape().name().equals("biases"));
    }

    /** One piece of work for each seed. */
    List<Callable<List<Replicate>>> draws() {
        return draws(Math.min(MOST_SEEDS, plan.seeds()));
    }

    List<Callable<List<Replicate>>> draws(int seeds) {
        return LongStream.range(plan.seed(), plan.seed() + seeds)
                .<Callable<List<Replicate>>>mapToObj(seed -> () -> draw(seed % (1L << 32)))
                .toList();
    }

    private List<Replicate> draw(long seed) {
        NumpyRandom random = NumpyRandom.seeded(seed);
        List<RealMatrix> unit = plan.network().tensors().stream()
                .map(t -> isWeights(t)
                        ? Normal.standard().values(t.shape(), t.fanIn(), t.fanOut(), random)
                        : MatrixUtils.createRealMatrix(
                                t.shape().rows(), t.shape().columns()))
                .toList();
        Replicate.Data data = Replicate.Data.draw(plan, random);
        return schemes.stream()
                .map(scheme -> data.through(scaled(unit, scheme), signals))
                .toList();
    }

    private List<RealMatrix> scaled(List<RealMatrix> unit, Scheme scheme) {
        List<RealMatrix> scaled = new ArrayList<>();
        for (int t = 0; t < unit.size(); t++) {
            ParameterTensor tensor = plan.network().tensors().get(t);
            scaled.add(
                    isWeights(tensor)
                            ? unit.get(t).scalarMultiply(scheme.deviation().applyAsDouble(tensor))
                            : unit.get(t));
        }
        return scaled;
    }

    /** Puts the seeds together; each has one replicate a scheme. */
    SweepResult result(List<List<Replicate>> seeds) {
        List<SweepResult.Point> points = IntStream.range(0, SHOWN.size())
                .mapToObj(i -> point(schemes.get(i), replicates(seeds, i)))
                .toList();
        return new SweepResult(
                seeds.size(),
                points,
                critical(seeds, SHOWN.size(), Replicate::forward),
                critical(seeds, SHOWN.size() + 1, Replicate::backward),
                IntStream.range(0, PRODUCTS.length)
                        .mapToObj(i -> new SweepResult.GrowthAt(
                                PRODUCTS[i],
                                perLayer(seeds, SHOWN.size() + 2 * i, Replicate::forward),
                                perLayer(seeds, SHOWN.size() + 2 * i + 1, Replicate::backward)))
                        .toList());
    }

    private static Interval perLayer(List<List<Replicate>> seeds, int scheme, Function<Replicate, Signal> side) {
        List<Signal> signals = replicates(seeds, scheme).stream().map(side).toList();
        Growth growth = Judge.growth(signals.get(0), signals);
        return growth.decades().dividedBy(Math.max(1, growth.steps()));
    }

    private static List<Replicate> replicates(List<List<Replicate>> seeds, int scheme) {
        return seeds.stream().map(s -> s.get(scheme)).toList();
    }

    private SweepResult.Point point(Scheme scheme, List<Replicate> replicates) {
        List<Signal> forward = replicates.stream().map(Replicate::forward).toList();
        double[] variances = plan.network().tensors().stream()
                .filter(Sweep::isWeights)
                .filter(t -> signals.linear().layerOf(t.stage()) > 0
                        && signals.linear().layerOf(t.stage())
                                < signals.linear().last())
                .mapToDouble(t -> Math.pow(scheme.deviation().applyAsDouble(t), 2))
                .distinct()
                .toArray();
        return new SweepResult.Point(
                scheme.name(),
                variances.length == 1 ? variances[0] : Double.NaN,
                way(Direction.FORWARD, replicates, Replicate::forward),
                way(Direction.BACKWARD, replicates, Replicate::backward),
                IntStream.range(0, forward.get(0).judged().size())
                        .mapToObj(k -> Range.of(forward.stream()
                                .map(s -> s.judged().get(k))
                                .mapToDouble(l -> (double) l.deadUnits() / l.units())
                                .toArray()))
                        .toList());
    }

    private SweepResult.Way way(Direction direction, List<Replicate> replicates, Function<Replicate, Signal> side) {
        List<Signal> paths = replicates.stream().map(side).toList();
        Growth growth = Judge.growth(paths.get(0), paths);
        List<Double> sizes = new ArrayList<>(mean(paths, LayerStatistics::log10Rms));
        if (direction == Direction.BACKWARD) {
            Collections.reverse(sizes);
        }
        return new SweepResult.Way(Judge.verdict(paths.get(0), growth), growth, sizes);
    }

    private static List<Double> mean(List<Signal> signals, ToDoubleFunction<LayerStatistics> quantity) {
        return IntStream.range(0, signals.get(0).judged().size())
                .mapToObj(k -> signals.stream()
                        .mapToDouble(s -> quantity.applyAsDouble(s.judged().get(k)))
                        .average()
                        .orElse(Double.NaN))
                .toList();
    }

    /** Where the growth of each seed crosses 0, between neighbouring products; over seeds by Student's interval. */
    private static Interval critical(List<List<Replicate>> seeds, int first, Function<Replicate, Signal> side) {
        double[] crossings = seeds.stream()
                .mapToDouble(seed -> crossing(DoubleStream.iterate(0, i -> i + 1)
                        .limit(PRODUCTS.length)
                        .map(i -> side.apply(seed.get(first + 2 * (int) i)).decades())
                        .toArray()))
                .filter(Double::isFinite)
                .toArray();
        return crossings.length < 2 || crossings.length < seeds.size()
                ? Interval.UNKNOWN
                : Judge.interval(crossings).exponentiated();
    }

    /** {@code log10} of the product at which the growth is 0; NaN when it is so nowhere. */
    static double crossing(double[] decades) {
        for (int i = 0; i + 1 < decades.length; i++) {
            if (decades[i] <= 0 && decades[i + 1] > 0) {
                double share = -decades[i] / (decades[i + 1] - decades[i]);
                return Math.log10(PRODUCTS[i]) + share * Math.log10(PRODUCTS[i + 1] / PRODUCTS[i]);
            }
        }
        return Double.NaN;
    }

    private static boolean isWeights(ParameterTensor tensor) {
        return tensor.shape().name().equals("weights");
    }

    /**
     * One initialization.
     *
     * @param deviation standard deviation of the weights of a tensor
     */
    private record Scheme(String name, ToDoubleFunction<ParameterTensor> deviation) {
        static Scheme variance(double variance) {
            return new Scheme(Figures.of(variance), t -> Math.sqrt(variance));
        }

        static Scheme rule(String name, VarianceScaling rule) {
            return new Scheme(name, t -> rule.standardDeviation(t.fanIn(), t.fanOut()));
        }

        /** By fan-in for the forward direction, by fan-out for the backward one. */
        static List<Scheme> products(double product) {
            return List.of(
                    rule("fan-in", new VarianceScaling(product, Fan.IN, Distribution.NORMAL)),
                    rule("fan-out", new VarianceScaling(product, Fan.OUT, Distribution.NORMAL)));
        }
    }
}
