package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.gradcheck.Subject;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** The chapter's networks from their specs; NumPy's numbers are those of the golden files of package network. */
class ChapterNetworksTest {
    private static final String TOY = """
            network: toy
            input: 2.3
            layers:
              - linear: {units: 1, weights: 0.1, biases: 1.0}
              - sin
              - linear: {units: 1, weights: -0.4, biases: 2.0}
              - exp
              - linear: {units: 1, weights: 2.0, biases: -3.0}
              - cos
              - linear: {units: 1, weights: 3.0, biases: 0.4}
            loss: least-squares
            target: 2
            """;

    private static final String BACKPROPAGATION = """
            network: backpropagation
            random: {seed: 0, draws: %s}
            input: 1.2
            layers:
              - repeat: 5
                layers:
                  - linear: 6
                  - relu
              - linear: 1
            initialize: {weights: normal, biases: normal}
            loss: least-squares
            target: 20
            """;

    @Test
    void theToyModelHasTheChaptersLossAndGradients() {
        Subject toy = SpecAssembly.subject(AssembledSpecs.network(TOY), "chapter");
        assertThat(toy.value(toy.point())).isCloseTo(0.13858056641470326, within(1e-15));
        double[] expected = { // Ω₀, β₀, Ω₁, …: 40-digit reference of the golden file
            5.2460714309895398,
            2.2809006221693653,
            -16.079298656737983,
            -17.060466526267817,
            -8.5302332631339084,
            -1.6830577496003172,
            0.48946875992012684,
            0.74452821683185577
        };
        double[][] gradient = toy.gradient(toy.point());
        assertThat(gradient).hasDimensions(8, 1);
        for (int t = 0; t < 8; t++) {
            assertThat(gradient[t][0])
                    .as(toy.tensors().get(t).name())
                    .isCloseTo(expected[t], within(1e-13 * Math.abs(expected[t])));
        }
    }

    @Test
    void theDrawOrderDecidesWhichNetworkItIs() {
        assertThat(output("ends-first")).isCloseTo(7.721636664254016, within(1e-12));
        assertThat(output("notebook")).isCloseTo(1.906604997729403, within(1e-12));
        assertThat(output("in-order")).isNotCloseTo(7.721636664254016, within(1e-3));
    }

    @Test
    void aListedOrderIsTheSameAsItsName() {
        String listed =
                "[linear0.weights, linear0.biases, linear5.weights, linear5.biases, linear1.weights, linear1.biases,"
                        + " linear2.weights, linear2.biases, linear3.weights, linear3.biases, linear4.weights, linear4.biases]";
        assertThat(output(listed)).isEqualTo(output("ends-first"));
    }

    private static double output(String draws) {
        NetworkInstance network = AssembledSpecs.network(String.format(java.util.Locale.ROOT, BACKPROPAGATION, draws))
                .instance();
        return network.forward().output().getEntry(0, 0);
    }

    @Test
    void theCheckSeesEveryTensorAndTheInputWhenAsked() {
        NetworkPlan plan = AssembledSpecs.network(String.format(java.util.Locale.ROOT, BACKPROPAGATION, "ends-first"));
        Subject parameters = SpecAssembly.subject(plan, "central");
        assertThat(parameters.tensors().stream().mapToInt(t -> t.size()).sum()).isEqualTo(187);
        Subject all = SpecAssembly.subject(plan, "bounded");
        assertThat(all.tensors()).hasSize(13);
        assertThat(all.tensors().get(12).name()).isEqualTo("input");
        assertThat(all.gradient(all.point())[12]).hasSize(1);
        assertThat(all.gradient(all.point())[12][0]).isCloseTo(-490.86989098513425, within(1e-10));
    }

    @Test
    void inputsAndTargetsAreDrawnAfterTheParameters() {
        NetworkPlan plan = AssembledSpecs.network("""
                network: forward
                random: {seed: 0, draws: ends-first}
                input: {normal: {features: 1, examples: 1000}}
                layers:
                  - repeat: 5
                    layers: [{linear: 8}, relu]
                  - linear: 1
                initialize: {weights: normal}
                """);
        RealMatrix input = plan.instance().input();
        assertThat(input.getColumnDimension()).isEqualTo(1000);
        assertThat(List.of(input.getEntry(0, 0), input.getEntry(0, 1), input.getEntry(0, 999)))
                .usingElementComparator((a, b) -> Math.abs(a - b) <= 1e-14 ? 0 : 1)
                .containsExactly(1.9559123082506942, 0.39009332268792646, 1.4053654387244203);
    }
}
