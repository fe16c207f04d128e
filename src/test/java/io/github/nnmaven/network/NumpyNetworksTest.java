package io.github.nnmaven.network;

import static io.github.nnmaven.network.Nets.assertWithin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of many kinds against NumPy. Golden numbers: {@code networks.json}, written by {@code networks.py} beside it. */
class NumpyNetworksTest {
    static List<GoldenJson> cases() {
        return GoldenJson.read("networks.json").at("cases").list();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valuesAndGradientsAreNumPys(GoldenJson golden) {
        Network network = network(golden);
        NumpyRandom random = NumpyRandom.seeded((long) golden.at("seed").number());
        List<RealMatrix> parameters =
                Nets.normals(network, random, golden.at("std").number());
        RealMatrix input =
                Nets.normals(network.inputs(), (int) golden.at("examples").number(), random);
        RealMatrix target = golden.at("target").matrix();

        ForwardPass forward = network.forward(parameters, input);
        BackwardPass backward = forward.backward(target);

        double value = golden.at("value").number();
        assertWithin(1e-12, "output", forward.output(), golden.at("output").matrix());
        assertThat(forward.loss(target)).isCloseTo(value, within(1e-12 * value));
        for (int t = 0; t < parameters.size(); t++) {
            String name = network.tensors().get(t).name();
            assertWithin(
                    1e-12,
                    name,
                    backward.parameters().get(t),
                    golden.at("gradients", t).matrix());
        }
        assertWithin(
                1e-12, "input", backward.input(), golden.at("input_gradient").matrix());
    }

    private static Network network(GoldenJson golden) {
        List<Stage> stages = new ArrayList<>();
        for (int k = 0; k < golden.at("widths").list().size(); k++) {
            Activation activation =
                    ActivationTest.ALL.get(golden.at("activations", k).text());
            stages.add(new Stage(
                    "linear" + k, new Linear((int) golden.at("widths", k).number())));
            stages.add(new Stage("activation" + k, new Elementwise(activation)));
        }
        Reduction reduction = Reduction.valueOf(golden.at("reduction").text().toUpperCase(Locale.ROOT));
        return new Network(
                (int) golden.at("inputs").number(),
                stages,
                LossTest.loss(golden.at("loss").text(), reduction));
    }
}
