package io.github.nnmaven.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Gradients;
import io.github.nnmaven.network.Identity;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.LeakyRelu;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Pass;
import io.github.nnmaven.network.Relu;
import io.github.nnmaven.network.Sigmoid;
import io.github.nnmaven.network.Stage;
import io.github.nnmaven.network.Tanh;
import io.github.nnmaven.network.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class ActivationGainTest {
    private static ActivationGain gain(Activation activation) {
        Network network = Plans.chain(3, 4, activation);
        return Objects.requireNonNull(ActivationGain.between(network, LinearStages.of(network)));
    }

    @Test
    void reluHasTwoBothWays() {
        assertThat(gain(new Relu(1)).forward()).isCloseTo(2, within(1e-12));
        assertThat(gain(new Relu(0)).backward()).isCloseTo(2, within(1e-12));
    }

    @Test
    void identityHasOne() {
        assertThat(gain(new Identity()).forward()).isCloseTo(1, within(1e-12));
        assertThat(gain(new Identity()).backward()).isCloseTo(1, within(1e-12));
    }

    @Test
    void otherActivationsHaveTheirQuadratureValues() { // Gauss-Hermite with 200 nodes, square roots: 1.593, 1.467,
        // 1.846, 4.723
        assertThat(Math.sqrt(gain(new Tanh()).forward())).isCloseTo(1.593, within(5e-4));
        assertThat(Math.sqrt(gain(new Tanh()).backward())).isCloseTo(1.467, within(5e-4));
        assertThat(Math.sqrt(gain(new Sigmoid()).forward())).isCloseTo(1.846, within(5e-4));
        assertThat(Math.sqrt(gain(new Sigmoid()).backward())).isCloseTo(4.723, within(5e-4));
        assertThat(gain(new LeakyRelu(0.2)).forward()).isCloseTo(2 / 1.04, within(1e-6));
    }

    @Test
    void mixedActivationsHaveNoGain() {
        List<Stage> stages = new ArrayList<>(Plans.relu(3, 4).stages());
        stages.set(3, new Stage("act1", new Elementwise(new Tanh())));
        Network mixed = new Network(1, stages, Plans.relu(3, 4).loss());
        assertThat(ActivationGain.between(mixed, LinearStages.of(mixed))).isNull();
    }

    @Test
    void aLayerThatMixesFeaturesHasNoGain() {
        List<Stage> stages = new ArrayList<>(Plans.relu(1, 4).stages());
        stages.set(1, new Stage("act0", new Centered()));
        Network centered = new Network(1, stages, Plans.relu(1, 4).loss());
        assertThat(ActivationGain.between(centered, LinearStages.of(centered))).isNull();
    }

    /** Subtracts the mean over the features. */
    private record Centered() implements Layer {
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
            RealMatrix output = input.copy();
            for (int c = 0; c < input.getColumnDimension(); c++) {
                double mean = input.getColumnVector(c)
                        .mapMultiply(1.0 / input.getRowDimension())
                        .getL1Norm();
                output.setColumnVector(c, input.getColumnVector(c).mapSubtract(mean));
            }
            return new Pass(output, g -> new Gradients(g, List.of()));
        }
    }
}
