package io.github.nnmaven.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.network.Relu;
import io.github.nnmaven.network.Tanh;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the verdict is right, over repetitions with seeds of their own: 40 repetitions of 30 seeds each, none of which
 * was looked at when the thresholds were chosen.
 */
@Tag("slow")
class OperatingCharacteristicsTest {
    private static final int REPETITIONS = 40;
    private static final int SEEDS = 30;
    private static final long FRESH = 4_000_000;

    private static ExecutorService workers;

    @BeforeAll
    static void start() {
        workers = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() {
        workers.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "relu, 5, 8, 1.0, false, EXPLODING, EXPLODING",
        "relu, 5, 8, 2.0, true, STABLE, STABLE",
        "relu, 50, 80, 2.0, true, STABLE, STABLE",
        "relu, 50, 8, 2.0, true, VANISHING, VANISHING",
        "relu, 5, 8, 1.0, true, VANISHING, VANISHING",
        "tanh, 50, 80, 2.7777777777777777, true, STABLE, EXPLODING"
    })
    void theVerdictIsRightInAtLeast38Of40(
            String activation,
            int hidden,
            int width,
            double scale,
            boolean overFan,
            StudyVerdict forward,
            StudyVerdict backward) {
        Activation function = activation.equals("tanh") ? new Tanh() : new Relu(0);
        ToDoubleFunction<ParameterTensor> variance = t -> overFan ? scale / t.fanIn() : scale;
        List<VariantResult> results = LongStream.range(0, REPETITIONS)
                .mapToObj(r -> repetition(Plans.chain(hidden, width, function), variance, FRESH + r * SEEDS))
                .toList();
        long right = right(results, Direction.FORWARD, forward);
        long rightBack = right(results, Direction.BACKWARD, backward);
        System.out.println(activation + " " + hidden + "×" + width + ", variance " + scale + (overFan ? "/fan-in" : "")
                + ": forward " + forward + " " + right + "/40, backward " + backward + " " + rightBack + "/40");
        assertThat(List.of(right, rightBack)).allMatch(r -> r >= 38, "at least 38 of 40");
    }

    private static long right(List<VariantResult> results, Direction direction, StudyVerdict expected) {
        return results.stream()
                .map(r -> direction == Direction.FORWARD ? r.forward() : r.backward())
                .filter(r -> r.verdict() == expected)
                .count();
    }

    private static VariantResult repetition(
            Network network, ToDoubleFunction<ParameterTensor> variance, long firstSeed) {
        StudyPlan base = Plans.plan(network, SEEDS, variance);
        StudyPlan fresh = new StudyPlan(
                base.name(),
                base.source(),
                network,
                base.variants(),
                firstSeed,
                SEEDS,
                new StudyPlan.Forward(random -> Plans.normal(1, 32, random)),
                new StudyPlan.Backward(32, random -> Plans.normal(1, 1, random), random -> Plans.column(0)));
        return InitializationStudy.run(fresh, workers).variants().get(0);
    }
}
