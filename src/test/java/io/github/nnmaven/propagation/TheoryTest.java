package io.github.nnmaven.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Tanh;
import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class TheoryTest {
    private static StudyResult run(StudyPlan plan) {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            return InitializationStudy.run(plan, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void oneReluLayerFollowsTheExactLaw() { // ln of the mean square, from 10⁶ draws in NumPy: −0.0319/0.2561,
        // −0.399/1.117
        ReluLaw wide = ReluLaw.of(2.0 / 80, 80, 80);
        assertThat(wide.mean() * 2 * Math.log(10)).isCloseTo(-0.0319, within(2e-4));
        assertThat(wide.sd() * 2 * Math.log(10)).isCloseTo(0.2561, within(2e-4));
        ReluLaw narrow = ReluLaw.of(2.0 / 8, 8, 8);
        assertThat(narrow.mean() * 2 * Math.log(10)).isCloseTo(-0.399, within(1e-3));
        assertThat(narrow.sd() * 2 * Math.log(10)).isCloseTo(1.117, within(1e-3));
    }

    @Test
    void figureSevenSevenGrowsAsTheoryHasIt() throws Exception { // 50 layers of 100 units: ½·log10(σ²·100/2) a layer
        StudyPlan plan = Plans.plan(Plans.relu(50, 100), 40, Plans.UNIT);
        Sweep sweep = new Sweep(plan, new Signals(plan.network()));
        List<SweepDraw> seeds = new ArrayList<>();
        for (Callable<SweepDraw> draw : sweep.draws(40)) {
            seeds.add(draw.call());
        }
        SweepResult result = sweep.result(seeds);
        for (SweepResult.Point point : result.points().subList(0, 5)) {
            double theory = Math.log10(Double.parseDouble(point.name()) * 100 / 2);
            double forward = 2 * point.forward().growth().decades().mean() / 49;
            double backward = 2 * point.backward().growth().decades().mean() / 48;
            System.out.printf(
                    Locale.ROOT,
                    "variance %s: decades of the mean square per layer: theory %.3f, forward %.3f, backward %.3f%n",
                    point.name(),
                    theory,
                    forward,
                    backward);
            assertThat(forward).as(point.name()).isCloseTo(theory, within(0.02));
            assertThat(backward).as(point.name()).isCloseTo(theory, within(0.02));
        }
        assertThat(result.forward().mean()).isCloseTo(2.05, within(0.1));
        assertThat(result.backward().mean()).isCloseTo(2.05, within(0.1));
    }

    @Test
    void anotherVarianceWouldNotFitTheTheory() { // the twin: ten percent more variance is 0.041 decades
        assertThat(ReluLaw.of(0.022, 100, 100).mean() * 2)
                .isNotCloseTo(ReluLaw.of(0.02, 100, 100).mean() * 2, within(0.02));
    }

    @Test
    void theBandHoldsMostStepsOfADraw() {
        DirectionResult forward = run(Plans.plan(Plans.relu(50, 80), 2, Plans.UNIT))
                .variants()
                .get(0)
                .forward();
        Expectation expected = Objects.requireNonNull(forward.expectation());
        assertThat(expected.law()).isEqualTo("exact");
        assertThat(expected.low()).hasSize(49);
        int inside = 0;
        for (int k = 1; k < 50; k++) {
            double step = forward.layers().get(k + 1).log10Rms()
                    - forward.layers().get(k).log10Rms();
            inside +=
                    step >= expected.low().get(k - 1) && step <= expected.high().get(k - 1) ? 1 : 0;
        }
        assertThat(inside).isGreaterThanOrEqualTo(44);
    }

    @Test
    void meanFieldFitsTanhBothWays() {
        Network network = Plans.chain(20, 100, new Tanh());
        VariantResult result = run(Plans.plan(network, 20, t -> 25.0 / 9 / t.fanIn()))
                .variants()
                .get(0);
        assertThat(sum(result.forward()))
                .isCloseTo(result.forward().growth().decades().mean(), within(0.1));
        assertThat(sum(result.backward())) // inputs of different sizes saturate differently; theory has one size
                .isCloseTo(result.backward().growth().decades().mean(), within(0.25));
        assertThat(sum(result.backward())).isGreaterThan(0.3);
    }

    private static double sum(DirectionResult direction) {
        Expectation expected = Objects.requireNonNull(direction.expectation());
        assertThat(expected.law()).isEqualTo("mean-field");
        return Objects.requireNonNull(expected.mean()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    @Test
    void causesAddUpToTheDeclaredDraw() {
        DirectionResult forward = run(Plans.plan(Plans.relu(50, 80), 10, Plans.UNIT))
                .variants()
                .get(0)
                .forward();
        Cause cause = Objects.requireNonNull(forward.cause());
        double total =
                forward.layers().get(50).log10Rms() - forward.layers().get(1).log10Rms();
        assertThat(cause.scheme() + cause.shape() + cause.draw()).isCloseTo(total, within(1e-9));
        assertThat(cause.scheme()).isCloseTo(49 * Math.log10(40) / 2, within(0.05));
        assertThat(cause.shape()).isBetween(-1.0, 0.3);
    }

    @Test
    void headroomNamesTheLayerWhereAFormatEnds() {
        DirectionResult forward = run(Plans.plan(Plans.relu(50, 80), 1, Plans.UNIT))
                .variants()
                .get(0)
                .forward();
        assertThat(forward.headroom()).extracting(Headroom::format).containsExactly("fp16", "bf16, fp32", "fp64");
        assertThat(forward.headroom().get(0).overflow()).isBetween(5, 7);
        assertThat(forward.headroom().get(1).overflow()).isBetween(47, 50);
        assertThat(forward.headroom().get(2).overflow()).isEqualTo(-1);
    }

    @Test
    void tensorsAreRecognisedByTheirVarianceAndShape() {
        Network network = Plans.relu(3, 80);
        List<TensorStatistics> he =
                run(Plans.plan(network, 1, Plans.HE_FAN_IN)).variants().get(0).tensors();
        assertThat(he.get(2).lookalike()).startsWith("He, fan-in");
        assertThat(he.get(2).low()).isLessThan(2.0 / 80);
        assertThat(he.get(2).high()).isGreaterThan(2.0 / 80);
        assertThat(run(Plans.plan(network, 1, Plans.UNIT))
                        .variants()
                        .get(0)
                        .tensors()
                        .get(2)
                        .lookalike())
                .isEqualTo("standard normal");
        assertThat(Lookalike.of(0.0041, 0.0043, -1.2, 6400, 80, 80)).contains("PyTorch");
        assertThat(Lookalike.of(0.0041, 0.0043, 0, 6400, 80, 80)).isEmpty();
    }

    @Test
    void oneStepAgainstTheWeightsIsThatOfTheParameterGradient() { // one layer: d(Σ(ωx)²)/dω = 2Σ(ωx)x
        Network network = Plans.relu(0, 1);
        StudyPlan plan = Plans.plan(network, 1, Plans.UNIT);
        TensorStatistics weights =
                new TensorStudy(plan, new Signals(network)).declared().get(0);
        NumpyRandom random = NumpyRandom.seeded(0);
        random.nextNormal();
        double sum = 0;
        for (int e = 0; e < 32; e++) {
            double x = random.nextNormal();
            sum += 2 * x * x;
        }
        assertThat(weights.log10Update()).isCloseTo(Math.log10(sum), within(1e-12));
    }

    @Test
    void theZeroOfTheGrowthIsInterpolatedOnALogarithmicAxis() {
        assertThat(Sweep.crossing(new double[] {-3, -2, -1, 1, 2, 3, 4, 5, 6}))
                .isCloseTo(Math.log10(Math.sqrt(2)), within(1e-12));
        assertThat(Sweep.crossing(new double[] {-9, -8, -7, -6, -5, -4, -3, -2, -1}))
                .isNaN();
    }

    @Test
    void inputsThatPointTheSameWayAreAlike() {
        assertThat(Moments.of(1, MatrixUtils.createRealMatrix(new double[][] {{1, 5, 0}, {2, 10, 0}}))
                        .similarity())
                .isCloseTo(1, within(1e-12));
        assertThat(Moments.of(1, MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {0, 3}}))
                        .similarity())
                .isCloseTo(0, within(1e-12));
    }
}
