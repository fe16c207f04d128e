package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.random.NumpyRandom;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private final Network network = Nets.of(2, 1, 3, new Tanh(), 1, Nets.leastSquares());

    @Test
    void tensorsAreInNetworkOrderWithTheirShapes() {
        assertThat(network.tensors())
                .containsExactly(
                        new ParameterTensor("linear0.weights", 0, new TensorShape("weights", 3, 2), 2, 3),
                        new ParameterTensor("linear0.biases", 0, new TensorShape("biases", 3, 1), 2, 3),
                        new ParameterTensor("linear1.weights", 2, new TensorShape("weights", 1, 3), 3, 1),
                        new ParameterTensor("linear1.biases", 2, new TensorShape("biases", 1, 1), 3, 1));
        assertThat(network.outputs()).isEqualTo(1);
    }

    @Test
    void aLayerWithoutBiasesHasOneTensor() {
        Network bare = new Network(2, List.of(new Stage("a", new Linear(4, false))), Nets.leastSquares());
        assertThat(bare.tensors()).extracting(ParameterTensor::name).containsExactly("a.weights");
    }

    @Test
    void gradientsHaveTheShapeOfWhatTheyBelongTo() {
        NumpyRandom random = NumpyRandom.seeded(2);
        List<RealMatrix> parameters = Nets.normals(network, random, 1);
        BackwardPass backward =
                network.forward(parameters, Nets.normals(2, 5, random)).backward(Nets.normals(1, 5, random));
        assertThat(backward.input().getRowDimension()).isEqualTo(2);
        assertThat(backward.input().getColumnDimension()).isEqualTo(5);
        for (int t = 0; t < parameters.size(); t++) {
            RealMatrix gradient = backward.parameters().get(t);
            assertThat(gradient.getRowDimension()).isEqualTo(parameters.get(t).getRowDimension());
            assertThat(gradient.getColumnDimension())
                    .isEqualTo(parameters.get(t).getColumnDimension());
        }
        assertThat(backward.outputs()).hasSize(3);
    }

    @Test
    void aNetworkWithoutStagesIsItsInput() {
        Network none = new Network(2, List.of(), Nets.leastSquares());
        RealMatrix input = MatrixUtils.createColumnRealMatrix(new double[] {3, 4});
        ForwardPass forward = none.forward(List.of(), input);
        assertThat(forward.loss(MatrixUtils.createRealMatrix(2, 1))).isEqualTo(25);
        assertThat(forward.backward(MatrixUtils.createRealMatrix(2, 1)).input().getColumn(0))
                .containsExactly(6, 8);
    }

    @Test
    void wrongShapesAreNamed() {
        List<RealMatrix> parameters = Nets.normals(network, NumpyRandom.seeded(0), 1);
        assertThatThrownBy(() -> network.forward(parameters, MatrixUtils.createRealMatrix(3, 1)))
                .hasMessage("the network has 2 input features, but the input has 3");
        assertThatThrownBy(() -> network.forward(parameters.subList(0, 3), MatrixUtils.createRealMatrix(2, 1)))
                .hasMessage("the network has 4 parameter tensors, but got 3");
        List<RealMatrix> swapped = List.of(parameters.get(1), parameters.get(0), parameters.get(2), parameters.get(3));
        assertThatThrownBy(() -> network.forward(swapped, MatrixUtils.createRealMatrix(2, 1)))
                .hasMessage("linear0.weights is 3×2, but its values are 3×1");
    }

    @Test
    void impossibleNetworksAreRefused() {
        Stage stage = new Stage("a", new Linear(1));
        assertThatThrownBy(() -> new Network(1, List.of(stage, stage), Nets.leastSquares()))
                .hasMessageContaining("same name");
        assertThatThrownBy(() -> new Network(0, List.of(stage), Nets.leastSquares()))
                .hasMessageContaining("at least 1 input feature");
        assertThatThrownBy(() -> new Linear(0)).hasMessageContaining("at least 1 unit");
    }
}
