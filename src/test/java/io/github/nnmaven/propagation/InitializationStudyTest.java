package io.github.nnmaven.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Elu;
import io.github.nnmaven.network.Gradients;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Linear;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.network.Pass;
import io.github.nnmaven.network.Reduction;
import io.github.nnmaven.network.Relu;
import io.github.nnmaven.network.SquaredError;
import io.github.nnmaven.network.Stage;
import io.github.nnmaven.network.Tanh;
import io.github.nnmaven.network.TensorShape;
import io.github.nnmaven.network.TermwiseLoss;
import io.github.nnmaven.random.NumpyRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializationStudyTest {
    private static StudyResult run(StudyPlan plan) {
        return run(plan, 2);
    }

    private static StudyResult run(StudyPlan plan, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            return InitializationStudy.run(plan, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private static VariantResult declared(StudyPlan plan) {
        return run(plan).variants().get(0);
    }

    private static ToDoubleFunction<ParameterTensor> variance(String rule) {
        return switch (rule) {
            case "one" -> Plans.UNIT;
            case "he" -> Plans.HE_FAN_IN;
            case "fan-out" -> Plans.HE_FAN_OUT;
            default -> t -> 1.0 / t.fanIn();
        };
    }

    private static double[] std(List<LayerStatistics> layers) {
        return layers.stream().mapToDouble(LayerStatistics::std).toArray();
    }

    private static void assertClose(double[] actual, double[] golden) {
        assertThat(actual).hasSameSizeAs(golden);
        for (int i = 0; i < golden.length; i++) {
            assertThat(actual[i] / golden[i]).as("layer %s", i).isCloseTo(1, within(1e-10));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "forward-K5-D8, 5, 8, one, std_hidden_layers_0_to_K",
        "forward-K50-D80, 50, 80, one, std_hidden_layers_0_to_K",
        "forward-K50-D80-He, 50, 80, he, std_hidden_layers_0_to_K_with_own_data_drawn_after_own_weights"
    })
    void forwardIsTheChaptersAtEveryLayer(String file, int hidden, int width, String rule, String key) {
        DirectionResult forward = declared(Plans.plan(Plans.relu(hidden, width), 1, variance(rule)))
                .forward();
        assertClose(std(forward.layers()), Golden.chapter(file).numbers(key));
    }

    @ParameterizedTest
    @CsvSource({"backward-K5-D8, 5, 8, one", "backward-K50-D80, 50, 80, one", "backward-K50-D80-He, 50, 80, fan-out"})
    void backwardIsTheChaptersAtEveryLayer(String file, int hidden, int width, String rule) {
        DirectionResult backward = declared(Plans.plan(Plans.relu(hidden, width), 1, variance(rule)))
                .backward();
        double[] golden = Golden.chapter(file).numbers("std_dl_df_layers_0_to_K-1");
        assertThat(backward.layers())
                .extracting(LayerStatistics::layer)
                .startsWith(1)
                .endsWith(hidden - 1);
        assertClose(std(backward.layers()), Arrays.copyOfRange(golden, 1, hidden));
        assertThat(backward.outer()).extracting(LayerStatistics::layer).containsExactly(0, hidden);
        assertThat(backward.outer().get(0).std() / golden[0]).isCloseTo(1, within(1e-10));
    }

    @Test
    void inputsOfAnotherSubjectGiveTheChaptersHeRow() {
        StudyPlan first = Plans.plan(Plans.relu(5, 8), 1, Plans.UNIT);
        StudyPlan own = Plans.plan(Plans.relu(50, 80), 1, Plans.HE_FAN_IN);
        RealMatrix inputs = first.declaredInputs();
        StudyPlan borrowed = new StudyPlan(
                own.name(),
                own.source(),
                own.network(),
                own.variants(),
                0,
                1,
                new StudyPlan.Forward(random -> inputs),
                own.backward());
        double[] golden = Golden.chapter("forward-K50-D80-He").numbers("std_hidden_layers_0_to_K");
        assertClose(std(declared(borrowed).forward().layers()), golden);
        assertThat(declared(own).forward().layers().get(1).std()).isNotCloseTo(golden[1], within(1e-3));
    }

    @Test
    void theOutputStandsBesideTheHiddenLayers() {
        DirectionResult forward =
                declared(Plans.plan(Plans.relu(5, 8), 1, Plans.UNIT)).forward();
        assertThat(forward.outer()).hasSize(1);
        assertThat(forward.outer().get(0).layer()).isEqualTo(6);
        assertThat(forward.outer().get(0).std())
                .isCloseTo(Golden.chapter("forward-K5-D8").number("std_output"), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 8, one, EXPLODING, EXPLODING",
        "5, 8, he, STABLE, STABLE",
        "50, 80, he, STABLE, STABLE",
        "50, 80, one, EXPLODING, EXPLODING",
        "5, 8, lecun, VANISHING, VANISHING"
    })
    void verdictsOfTheChaptersNetworks(
            int hidden, int width, String rule, StudyVerdict forward, StudyVerdict backward) {
        VariantResult result = declared(Plans.plan(Plans.relu(hidden, width), 30, variance(rule)));
        assertThat(result.forward().verdict()).as(result.forward().sentence()).isEqualTo(forward);
        assertThat(result.backward().verdict()).as(result.backward().sentence()).isEqualTo(backward);
    }

    @Test
    void aNetworkTooNarrowForItsDepthVanishesUnderHeAndNoVarianceIsBlamed() {
        DirectionResult forward =
                declared(Plans.plan(Plans.relu(50, 8), 30, Plans.HE_FAN_IN)).forward();
        assertThat(forward.verdict()).isEqualTo(StudyVerdict.VANISHING);
        assertThat(forward.sentence()).contains("already", "wider");
    }

    @Test
    void tanhWithGainFiveThirdsIsStableForwardAndExplodesBackward() {
        StudyPlan plan = Plans.plan(Plans.chain(50, 80, new Tanh()), 30, t -> 25.0 / 9 / t.fanIn());
        VariantResult result = declared(plan);
        assertThat(result.forward().verdict()).isEqualTo(StudyVerdict.STABLE);
        assertThat(result.backward().verdict()).isEqualTo(StudyVerdict.EXPLODING);
    }

    @Test
    void theSentenceNamesDirectionQuantityFactorAndRemedy() {
        VariantResult result = declared(Plans.plan(Plans.relu(50, 80), 30, Plans.UNIT));
        assertThat(result.forward().sentence())
                .matches("forward RMS multiplies by 6\\.[23]\\d? per layer, 3[89](\\.\\d)? decades up over 49 layers; "
                        + "use weights with variance 0\\.025 \\(he\\)");
        assertThat(result.backward().sentence())
                .startsWith("backward RMS of dl/df multiplies by 6.")
                .endsWith("over 48 layers; use weights with variance 0.025 (he)");
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        StudyPlan plan = Plans.plan(Plans.relu(5, 8), 7, Plans.UNIT);
        assertThat(run(plan, 1)).isEqualTo(run(plan, 8));
    }

    @Test
    void anotherSeedGivesOtherNumbers() { // the twin: equality above is not the equality of everything
        StudyPlan plan = Plans.plan(Plans.relu(5, 8), 7, Plans.UNIT);
        StudyPlan other = new StudyPlan(
                plan.name(), plan.source(), plan.network(), plan.variants(), 1, 7, plan.forward(), plan.backward());
        assertThat(run(plan)).isNotEqualTo(run(other));
    }

    @Test
    void theLastSeedsWrapAround() {
        StudyPlan plan = Plans.plan(Plans.relu(3, 4), 3, Plans.UNIT);
        StudyPlan last = new StudyPlan(
                "last", "x:1", plan.network(), plan.variants(), (1L << 32) - 1, 3, plan.forward(), plan.backward());
        assertThat(run(last).variants().get(0).forward().growth().counted()).isEqualTo(3);
    }

    @Test
    void zeroWeightsAreDeadBothWays() {
        VariantResult result = declared(Plans.plan(Plans.relu(5, 8), 10, t -> 0.0));
        assertThat(result.forward().verdict()).isEqualTo(StudyVerdict.DEAD);
        assertThat(result.backward().verdict()).isEqualTo(StudyVerdict.DEAD);
        assertThat(result.forward().sentence()).contains("10 of 10 seeds");
        assertThat(result.forward().layers().get(1).zeroShare()).isEqualTo(1);
        assertThat(result.forward().layers().get(1).deadUnits()).isEqualTo(8);
    }

    @Test
    void sizesBeyondDoublesExplodeAndTheFirstSuchLayerIsNamed() {
        VariantResult result = declared(Plans.plan(Plans.relu(5, 8), 3, t -> 1e160));
        assertThat(result.forward().verdict()).isEqualTo(StudyVerdict.EXPLODING);
        assertThat(result.forward().sentence()).contains("too large for doubles from h_4 on");
        assertThat(result.forward().layers().get(5).std()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(result.forward().layers().get(5).log10Std()).isBetween(398.0, 404.0);
        assertThat(result.backward().verdict()).isEqualTo(StudyVerdict.EXPLODING);
    }

    @Test
    void theExponentChangesNoDigit() {
        VariantResult far = declared(Plans.plan(Plans.relu(5, 8), 3, t -> 0x1p512));
        VariantResult near = declared(Plans.plan(Plans.relu(5, 8), 3, t -> 1.0));
        for (int k = 1; k <= 5; k++) { // five times the factor 2^256
            assertThat(far.forward().layers().get(k).log10Std() - 256 * k * Math.log10(2))
                    .isCloseTo(near.forward().layers().get(k).log10Std(), within(1e-10));
        }
    }

    @Test
    void aThousandExplodingLayersHaveASize() { // theory: 80/2 in the mean square each, less 5/(2·80) in its logarithm
        DirectionResult forward =
                declared(Plans.plan(Plans.relu(1000, 80), 2, Plans.UNIT)).forward();
        double exact = 999 * (Math.log10(40) - 0.0319 / Math.log(10)) / 2;
        assertThat(forward.layers().get(1000).log10Rms()).isCloseTo(exact, within(8.0));
        assertThat(forward.layers().get(1000).isFinite()).isTrue();
        assertThat(forward.growth().decades().mean()).isCloseTo(exact, within(8.0));
    }

    @Test
    void whereScalesMatterDoublesAreTakenAsTheyAre() {
        VariantResult result = declared(Plans.plan(Plans.chain(5, 8, new Elu(1)), 3, t -> 1e160));
        assertThat(result.forward().verdict()).isEqualTo(StudyVerdict.NON_FINITE);
        assertThat(result.forward().sentence()).contains("first at h_");
    }

    @Test
    void toParametersThatAreWrittenDownNothingIsSuggested() {
        Network network = Plans.relu(5, 8);
        List<RealMatrix> fixed = Plans.weights(network, Plans.UNIT).apply(NumpyRandom.seeded(0));
        VariantResult result = declared(Plans.plan(network, 30, new StudyPlan.Variant("declared", r -> fixed)));
        assertThat(result.forward().verdict()).isEqualTo(StudyVerdict.EXPLODING);
        assertThat(result.forward().suggestion()).isNull();
        assertThat(result.forward().sentence()).doesNotContain("use", "multiply the variance");
    }

    @Test
    void aNotANumberInTheInputIsFoundThere() {
        StudyPlan plan = Plans.plan(Plans.relu(5, 8), 2, Plans.UNIT);
        StudyPlan broken = new StudyPlan(
                "nan",
                "x:1",
                plan.network(),
                plan.variants(),
                0,
                2,
                new StudyPlan.Forward(r -> Plans.column(Double.NaN)),
                plan.backward());
        DirectionResult forward = declared(broken).forward();
        assertThat(forward.verdict()).isEqualTo(StudyVerdict.NON_FINITE);
        assertThat(forward.sentence()).endsWith("first at the input");
    }

    @Test
    void signalsThatUnderflowVanishAndAreNotCalledDead() {
        DirectionResult forward = declared(Plans.plan(Plans.chain(60, 8, new Tanh()), 10, t -> 1e-14))
                .forward();
        assertThat(forward.layers().get(60).isZero()).isTrue();
        assertThat(forward.verdict()).isEqualTo(StudyVerdict.VANISHING);
    }

    @Test
    void oneHiddenLayerHasNothingToJudgeAndSaysSo() {
        VariantResult result = declared(Plans.plan(Plans.relu(1, 8), 5, Plans.UNIT));
        assertThat(result.forward().verdict()).isEqualTo(StudyVerdict.INCONCLUSIVE);
        assertThat(result.forward().sentence()).contains("1 hidden layer");
        assertThat(result.forward().layers()).extracting(LayerStatistics::layer).containsExactly(0, 1);
        assertThat(result.backward().layers()).isEmpty();
        assertThat(result.backward().outer()).extracting(LayerStatistics::layer).containsExactly(0, 1);
    }

    @Test
    void noHiddenLayerIsStudiedToo() {
        VariantResult result = declared(Plans.plan(Plans.relu(0, 1), 5, Plans.UNIT));
        assertThat(result.forward().layers()).extracting(LayerStatistics::layer).containsExactly(0);
        assertThat(result.backward().outer()).extracting(LayerStatistics::layer).containsExactly(0);
        assertThat(result.forward().sentence()).contains("no hidden layer");
    }

    @Test
    void aNetworkWithoutParametersIsRefused() {
        Network network = new Network(
                1,
                List.of(new Stage("relu0", new Elementwise(new Relu(1)))),
                new TermwiseLoss(new SquaredError(), Reduction.SUM));
        assertThatThrownBy(() -> run(Plans.plan(network, 1, new StudyPlan.Variant("declared", r -> List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no layer with parameters");
    }

    @Test
    void whatADrawThrowsReachesTheCallerAsItIs() {
        StudyPlan plan = Plans.plan(Plans.relu(2, 3), 5, new StudyPlan.Variant("declared", r -> {
            throw new IllegalArgumentException("no weights today");
        }));
        assertThatThrownBy(() -> run(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no weights today");
    }

    @Test
    void oneSeedAloneDecidesNothing() {
        DirectionResult forward =
                declared(Plans.plan(Plans.relu(5, 8), 1, Plans.UNIT)).forward();
        assertThat(forward.verdict()).isEqualTo(StudyVerdict.INCONCLUSIVE);
        assertThat(forward.sentence()).contains("1 seed does not decide");
    }

    @Test
    void sideBySideAndOneByOneBackwardPassesAgree() {
        Network network = Plans.relu(5, 8);
        Network coupled = Plans.withLayer(network, "coupled", new Coupled(false));
        Network free = Plans.withLayer(network, "coupled", new Coupled(true));
        VariantResult oneByOne = declared(Plans.plan(coupled, 2, Plans.UNIT));
        VariantResult together = declared(Plans.plan(free, 2, Plans.UNIT));
        assertThat(std(oneByOne.backward().layers()))
                .containsExactly(std(together.backward().layers()), within(1e-9));
    }

    @Test
    void aLossThatAveragesDoesNotDivideByTheNumberOfExamples() {
        Network sum = Plans.relu(5, 8);
        Network mean = new Network(1, sum.stages(), new TermwiseLoss(new SquaredError(), Reduction.MEAN));
        assertThat(declared(Plans.plan(mean, 2, Plans.UNIT)).backward().layers())
                .isEqualTo(declared(Plans.plan(sum, 2, Plans.UNIT)).backward().layers());
    }

    @Test
    void variantsAreDrawnAfreshFromTheSameSeed() {
        Network network = Plans.relu(5, 8);
        StudyPlan plan = Plans.plan(
                network,
                3,
                new StudyPlan.Variant("declared", Plans.weights(network, Plans.HE_FAN_IN)),
                new StudyPlan.Variant("same", Plans.weights(network, Plans.HE_FAN_IN)),
                new StudyPlan.Variant("other", Plans.weights(network, Plans.UNIT)));
        List<VariantResult> variants = run(plan).variants();
        assertThat(variants.get(0).forward()).isEqualTo(variants.get(1).forward());
        assertThat(variants.get(0).forward()).isNotEqualTo(variants.get(2).forward());
    }

    @Test
    void fansThatDifferAreSuggestedAsAFormula() {
        List<Stage> stages = List.of(
                new Stage("linear0", new Linear(8)),
                new Stage("relu0", new Elementwise(new Relu(1))),
                new Stage("linear1", new Linear(16)),
                new Stage("relu1", new Elementwise(new Relu(1))),
                new Stage("linear2", new Linear(32)),
                new Stage("relu2", new Elementwise(new Relu(1))),
                new Stage("linear3", new Linear(1)));
        Network network = new Network(1, stages, new TermwiseLoss(new SquaredError(), Reduction.SUM));
        VariantResult result = declared(Plans.plan(network, 20, t -> 9.0));
        assertThat(result.forward().sentence()).endsWith("use weights with variance 2/fan-in of each layer (he)");
        assertThat(result.backward().sentence()).endsWith("use weights with variance 2/fan-out of each layer (he)");
        assertThat(run(Plans.plan(network, 2, t -> 9.0)).widths()).containsExactly(1, 8, 16, 32, 1);
    }

    /** Passes everything through, and says whether it couples examples. */
    private record Coupled(boolean separatesExamples) implements Layer {
        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public List<TensorShape> tensors(int inputs) {
            return List.of();
        }

        @Override
        public Pass forward(RealMatrix input, List<RealMatrix> parameters) {
            return new Pass(input, g -> new Gradients(g, List.of()));
        }
    }

    @Test
    void moreExamplesThanOneBatchAreNotMixedUp() {
        RealMatrix columns = Signals.columns(List.of(Plans.column(1), Plans.column(2)));
        assertThat(columns).isEqualTo(MatrixUtils.createRealMatrix(new double[][] {{1, 2}}));
    }
}
