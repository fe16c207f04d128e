package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExactDerivativeTest {
    private static final Reduction SUM = Reduction.SUM;

    /** The right value with a derivative that is 0.1 % off. */
    record WrongTanh() implements FieldActivation {
        @Override
        public double value(double x) {
            return Math.tanh(x);
        }

        @Override
        public double derivative(double x) {
            return 1.001 * (1 - Math.tanh(x) * Math.tanh(x));
        }

        @Override
        public <T extends RealFieldElement<T>> T value(T x) {
            return x.tanh();
        }
    }

    static Stream<FieldActivation> activations() {
        return Stream.of(
                new Relu(1),
                new Relu(0),
                new LeakyRelu(0.01),
                new Elu(1),
                new Elu(0.3),
                new Selu(),
                new Gelu(),
                new GeluTanh(),
                new Silu(),
                new Softplus(),
                new Sigmoid(),
                new Tanh(),
                new Softsign(),
                new Sin(),
                new Cos(),
                new Exp(),
                new Identity());
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new TermwiseLoss(new SquaredError(), SUM),
                new TermwiseLoss(new SquaredError(), Reduction.MEAN),
                new TermwiseLoss(new AbsoluteError(), SUM),
                new TermwiseLoss(new HuberError(0.7), Reduction.MEAN),
                new TermwiseLoss(new BinaryCrossEntropyFromLogits(), SUM),
                new SoftmaxCrossEntropy(SUM),
                new SoftmaxCrossEntropy(Reduction.MEAN));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theFormulaOverFieldsIsTheSameFunction(FieldActivation activation) {
        for (double x :
                new double[] {-30, -6.5, -3, -2.999, -1, -1e-3, -1e-9, -0.0, 0, 1e-9, 0.5, 1, 2.9, 3.1, 8, 30}) {
            double plain = activation.value(x);
            double field = activation.value(new Decimal64(x)).getReal();
            assertThat(field).as("%s(%s)", activation, x).isCloseTo(plain, within(1e-12 * Math.abs(plain)));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void backpropagationAgreesForEveryActivation(FieldActivation activation) {
        agrees(point(activation, new TermwiseLoss(new SquaredError(), SUM), 4));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void manyDigitsAgreeWithTheChainRule(FieldActivation activation) {
        Point point = point(activation, new TermwiseLoss(new SquaredError(), SUM), 2);
        double digits = point.exact(ExactDerivative.Way.MANY_DIGITS).ofParameter(0, 1, 1);
        double chain = point.exact().ofParameter(0, 1, 1);
        double scale = point.claimed().parameters().get(0).getFrobeniusNorm();
        assertThat(digits).isCloseTo(chain, within(1e-13 * scale));
        assertThat(point.exact(ExactDerivative.Way.MANY_DIGITS).ofInput(2, 1))
                .isCloseTo(point.exact().ofInput(2, 1), within(1e-13 * scale));
    }

    @Test
    void itIsOfferedForSmallNetworksOnly() {
        Network small = point(new Tanh(), new SoftmaxCrossEntropy(SUM), 4).network();
        Network large = point(new Tanh(), new SoftmaxCrossEntropy(SUM), 150).network();
        assertThat(ExactDerivative.Way.MANY_DIGITS.isOffered(small, 2)).isTrue();
        assertThat(ExactDerivative.Way.MANY_DIGITS.isOffered(small, 200)).isFalse();
        assertThat(ExactDerivative.Way.CHAIN_RULE.isOffered(small, 200)).isTrue();
        assertThat(ExactDerivative.Way.CHAIN_RULE.isOffered(large, 1)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void backpropagationAgreesForEveryLoss(Loss loss) {
        agrees(point(new Tanh(), loss, 4));
    }

    @Test
    void probabilitiesAreCheckedToo() {
        List<Stage> stages =
                List.of(new Stage("linear0", new Linear(2)), new Stage("sigmoid1", new Elementwise(new Sigmoid())));
        agrees(point(new Network(3, stages, new TermwiseLoss(new BinaryCrossEntropy(), SUM))));
    }

    @Test
    void aWrongDerivativeIsExposed() {
        Point point = point(new WrongTanh(), new TermwiseLoss(new SquaredError(), SUM), 4);
        double exact = point.exact().ofParameter(2, 1, 1); // one wrong activation behind it
        assertThat(point.claimed().parameters().get(2).getEntry(1, 1) / exact).isCloseTo(1.001, within(1e-12));
    }

    @Test
    void atAKinkTheConventionDecides() {
        for (double atZero : new double[] {0, 1}) {
            Point point = point(new Relu(atZero), new TermwiseLoss(new SquaredError(), SUM), 4);
            point.parameters()
                    .get(0)
                    .setRow(1, new double[3]); // with bias 0: unit 1 lies on the kink, for all examples
            point.parameters().get(1).setEntry(1, 0, 0);
            agrees(point);
        }
    }

    @Test
    void aLayerWithoutSuchAFormulaHasNone() {
        Activation own = new Activation() {
            @Override
            public double value(double x) {
                return x;
            }

            @Override
            public double derivative(double x) {
                return 1;
            }
        };
        List<Stage> stages = List.of(
                new Stage("linear0", new Linear(2)),
                new Stage("own1", new Elementwise(own)),
                new Stage("linear1", new Linear(2)));
        Point point = point(new Network(3, stages, new TermwiseLoss(new SquaredError(), SUM)));
        assertThat(point.exact().ofParameter(0, 0, 0)).isNaN();
        assertThat(point.exact().ofInput(0, 0)).isNaN();
        assertThat(point.exact().ofParameter(2, 0, 0)).isFinite(); // behind it
    }

    private static void agrees(Point point) {
        List<ParameterTensor> tensors = point.network().tensors();
        for (int t = 0; t < tensors.size(); t++) {
            RealMatrix claimed = point.claimed().parameters().get(t);
            double scale = claimed.getFrobeniusNorm();
            for (int i = 0; i < Math.min(2, claimed.getRowDimension()); i++) {
                for (int j = 0; j < Math.min(2, claimed.getColumnDimension()); j++) {
                    assertThat(point.exact().ofParameter(t, i, j))
                            .as("%s[%s,%s]", tensors.get(t).name(), i, j)
                            .isCloseTo(claimed.getEntry(i, j), within(1e-12 * scale));
                }
            }
        }
        RealMatrix input = point.claimed().input();
        assertThat(point.exact().ofInput(2, 1))
                .isCloseTo(input.getEntry(2, 1), within(1e-12 * input.getFrobeniusNorm()));
    }

    private record Point(Network network, List<RealMatrix> parameters, RealMatrix input, RealMatrix target) {
        ExactDerivative exact() {
            return exact(ExactDerivative.Way.CHAIN_RULE);
        }

        ExactDerivative exact(ExactDerivative.Way way) {
            return new ExactDerivative(network, parameters, input, target, way);
        }

        BackwardPass claimed() {
            return network.forward(parameters, input).backward(target);
        }
    }

    private static Point point(Activation activation, Loss loss, int width) {
        List<Stage> stages = List.of(
                new Stage("linear0", new Linear(width)),
                new Stage("first", new Elementwise(activation)),
                new Stage("linear1", new Linear(width)),
                new Stage("second", new Elementwise(activation)),
                new Stage("linear2", new Linear(2)));
        return point(new Network(3, stages, loss));
    }

    private static Point point(Network network) {
        NumpyRandom random = NumpyRandom.seeded(7);
        List<RealMatrix> parameters = new ArrayList<>();
        for (ParameterTensor tensor : network.tensors()) {
            double std = 1 / Math.sqrt(tensor.fanIn());
            parameters.add(
                    Draws.matrix(tensor.shape().rows(), tensor.shape().columns(), () -> random.nextNormal() * std));
        }
        RealMatrix input = Draws.matrix(3, 2, random::nextNormal);
        RealMatrix target = MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {0, 1}});
        return new Point(network, parameters, input, target);
    }
}
