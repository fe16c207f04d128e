package io.github.nnmaven.network;

import static io.github.nnmaven.network.Nets.assertWithin;
import static io.github.nnmaven.network.Nets.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.random.NumpyRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks of the chapter's programs 7.1 and 7.2. Golden numbers: {@code chapter-*.json}, from NumPy 1.24.2. */
class ChapterNetworksTest {
    private static final GoldenJson TOY = GoldenJson.read("chapter-toy.json");

    @Test
    void theToyModelHasTheChaptersValuesAndDerivatives() {
        ForwardPass forward = toy();
        String[] outputs = {"f0", "h1", "f1", "h2", "f2", "h3", "f3"};
        BackwardPass backward = forward.backward(number(2));
        for (int s = 0; s < outputs.length; s++) {
            assertThat(Notation.of(forward.network()).outputs().get(s).symbol()).isEqualTo(outputs[s]);
            assertRelative(outputs[s], forward.output(s), TOY.at("forward", outputs[s]), 1e-15);
            assertRelative("dl/d" + outputs[s], backward.outputs().get(s), TOY.at("d_loss_d", outputs[s]), 1e-13);
        }
        assertThat(forward.loss(number(2))).isCloseTo(TOY.at("forward", "l_i").number(), within(1e-15));
        for (int k = 0; k < 4; k++) {
            assertRelative("dl/dω", backward.parameters().get(2 * k), reference("omega" + k), 1e-13);
            assertRelative("dl/dβ", backward.parameters().get(2 * k + 1), reference("beta" + k), 1e-13);
        }
    }

    @Test
    void theToyModelsTolerancesWouldNoticeAPartInATrillion() { // the twin
        RealMatrix slightlyOff = toy().backward(number(2)).parameters().get(0).scalarMultiply(1 + 1e-12);
        assertThatThrownBy(() -> assertRelative("dl/dω", slightlyOff, reference("omega0"), 1e-13))
                .isInstanceOf(AssertionError.class);
    }

    private static ForwardPass toy() {
        List<Stage> stages = List.of(
                new Stage("linear0", new Linear(1)),
                new Stage("sin0", new Elementwise(new Sin())),
                new Stage("linear1", new Linear(1)),
                new Stage("exp0", new Elementwise(new Exp())),
                new Stage("linear2", new Linear(1)),
                new Stage("cos0", new Elementwise(new Cos())),
                new Stage("linear3", new Linear(1)));
        List<RealMatrix> parameters = IntStream.range(0, 8)
                .mapToObj(t -> number(TOY.at("parameters", (t % 2 == 0 ? "omega" : "beta") + t / 2)
                        .number()))
                .toList();
        return new Network(1, stages, Nets.leastSquares()).forward(parameters, number(2.3));
    }

    private static GoldenJson reference(String name) {
        return TOY.at("gradient_40_digit_reference_rounded", name);
    }

    private static void assertRelative(String what, RealMatrix got, GoldenJson expected, double relative) {
        assertThat(got.getEntry(0, 0))
                .as(what)
                .isCloseTo(expected.number(), within(relative * Math.abs(expected.number())));
    }

    @ParameterizedTest
    @CsvSource({
        "chapter-backprop-K5-D6-notes.json, 0 1 10 11 2 3 4 5 6 7 8 9",
        "chapter-backprop-K5-D6-notebook.json, 0 10 1 11 2 3 4 5 6 7 8 9"
    })
    void theFiveBySixNetworkHasTheChaptersLossAndGradients(String resource, String order) {
        GoldenJson golden = GoldenJson.read(resource);
        Network network = Nets.of(1, 5, 6, new Relu(1), 1, Nets.leastSquares());
        List<RealMatrix> parameters = drawn(network, order);
        ForwardPass forward = network.forward(parameters, number(1.2));
        BackwardPass backward = forward.backward(number(20));

        assertThat(forward.loss(number(20)))
                .isCloseTo(
                        golden.at("loss").number(),
                        within(1e-12 * golden.at("loss").number()));
        assertWithin(1e-12, "output", forward.output(), golden.at("net_output").matrix());
        int entries = 0;
        for (int k = 0; k <= 5; k++) {
            assertWithin(
                    1e-15,
                    "Ω" + k,
                    parameters.get(2 * k),
                    golden.at("weights", k).matrix());
            assertWithin(
                    1e-12, "f" + k, forward.output(2 * k), golden.at("f", k).matrix());
            assertWithin(
                    1e-12,
                    "dl/df" + k,
                    backward.outputs().get(2 * k),
                    golden.at("dl_df", k).matrix());
            RealMatrix byWeights = backward.parameters().get(2 * k);
            RealMatrix byBiases = backward.parameters().get(2 * k + 1);
            assertWithin(
                    1e-12,
                    "dl/dΩ" + k,
                    byWeights,
                    golden.at("dl_dweights_backprop", k).matrix());
            assertWithin(
                    1e-12,
                    "dl/dβ" + k,
                    byBiases,
                    golden.at("dl_dbiases_backprop", k).matrix());
            entries += byWeights.getRowDimension() * byWeights.getColumnDimension() + byBiases.getRowDimension();
        }
        assertThat(entries).isEqualTo(187);
    }

    private static List<RealMatrix> drawn(Network network, String order) {
        NumpyRandom random = NumpyRandom.seeded(0);
        Map<Integer, RealMatrix> drawn = new HashMap<>();
        for (String tensor : order.split(" ")) {
            ParameterTensor t = network.tensors().get(Integer.parseInt(tensor));
            drawn.put(Integer.parseInt(tensor), Normal.standard().values(t.shape(), t.fanIn(), t.fanOut(), random));
        }
        return IntStream.range(0, drawn.size()).mapToObj(drawn::get).toList();
    }
}
