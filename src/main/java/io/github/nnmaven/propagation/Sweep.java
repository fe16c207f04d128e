package io.github.nnmaven.propagation;

import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.network.VarianceScaling;
import io.github.nnmaven.network.VarianceScaling.Distribution;
import io.github.nnmaven.network.VarianceScaling.Fan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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

    Sweep(StudyPlan plan, Signals signals) {
        this.plan = plan;
        this.signals = signals;
    }

    /** Whether the parameters are weights and biases, which is what the initializations are about. */
    boolean fits() {
        return signals.linear().last() > 1
                && plan.network().tensors().stream()
                        .allMatch(t -> t.shape().name().equals("weights")
                                || t.shape().name().equals("biases"));
    }

    /** One piece of work for each seed. */
    List<Callable<SweepDraw>> draws() {
        return draws(Math.min(MOST_SEEDS, plan.seeds()));
    }

    List<Callable<SweepDraw>> draws(int seeds) {
        return LongStream.range(plan.seed(), plan.seed() + seeds)
                .<Callable<SweepDraw>>mapToObj(seed -> () -> draw(seed % (1L << 32)))
                .toList();
    }

    /** By fan-in for the forward direction, by fan-out for the backward one. */
    private SweepDraw draw(long seed) {
        ScaledDraws draws = new ScaledDraws(plan, signals, seed);
        return new SweepDraw(
                SHOWN.stream()
                        .map(s -> draws.ways(s.deviation(), s.deviation()))
                        .toList(),
                Arrays.stream(PRODUCTS)
                        .mapToObj(c -> draws.ways(
                                Scheme.product(c, Fan.IN).deviation(),
                                Scheme.product(c, Fan.OUT).deviation()))
                        .toList());
    }

    /** Puts the seeds together. */
    SweepResult result(List<SweepDraw> seeds) {
        return new SweepResult(
                seeds.size(),
                IntStream.range(0, SHOWN.size())
                        .mapToObj(i -> point(
                                SHOWN.get(i),
                                seeds.stream().map(s -> s.shown().get(i)).toList()))
                        .toList(),
                critical(seeds, SweepDraw.Ways::forward),
                critical(seeds, SweepDraw.Ways::backward),
                IntStream.range(0, PRODUCTS.length)
                        .mapToObj(i -> new SweepResult.GrowthAt(
                                PRODUCTS[i],
                                perLayer(seeds, i, SweepDraw.Ways::forward),
                                perLayer(seeds, i, SweepDraw.Ways::backward)))
                        .toList());
    }

    private static Interval perLayer(List<SweepDraw> seeds, int product, Function<SweepDraw.Ways, Signal> side) {
        List<Signal> signals =
                seeds.stream().map(s -> side.apply(s.products().get(product))).toList();
        Growth growth = Judge.growth(signals.get(0), signals);
        return growth.decades().dividedBy(Math.max(1, growth.steps()));
    }

    private SweepResult.Point point(Scheme scheme, List<SweepDraw.Ways> draws) {
        List<Signal> forward = draws.stream().map(SweepDraw.Ways::forward).toList();
        double[] variances = plan.network().tensors().stream()
                .filter(ScaledDraws::isWeights)
                .filter(t -> signals.linear().layerOf(t.stage()) > 0
                        && signals.linear().layerOf(t.stage())
                                < signals.linear().last())
                .mapToDouble(t -> Math.pow(scheme.deviation().applyAsDouble(t), 2))
                .distinct()
                .toArray();
        return new SweepResult.Point(
                scheme.name(),
                variances.length == 1 ? variances[0] : Double.NaN,
                way(Direction.FORWARD, forward),
                way(
                        Direction.BACKWARD,
                        draws.stream().map(SweepDraw.Ways::backward).toList()),
                IntStream.range(0, forward.get(0).judged().size())
                        .mapToObj(k -> Range.of(forward.stream()
                                .map(s -> s.judged().get(k))
                                .mapToDouble(l -> (double) l.deadUnits() / l.units())
                                .toArray()))
                        .toList());
    }

    private SweepResult.Way way(Direction direction, List<Signal> paths) {
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
    private static Interval critical(List<SweepDraw> seeds, Function<SweepDraw.Ways, Signal> side) {
        double[] crossings = seeds.stream()
                .mapToDouble(seed -> crossing(seed.products().stream()
                        .mapToDouble(ways -> side.apply(ways).decades())
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

        static Scheme product(double product, Fan fan) {
            return rule("product", new VarianceScaling(product, fan, Distribution.NORMAL));
        }
    }
}
