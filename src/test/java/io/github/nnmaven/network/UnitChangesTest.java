package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Held number by number against forward passes of single examples from the changed place on. */
class UnitChangesTest {
    private static final double[] FACTORS = {1, 1 + 0x1p-20, 1 - 0x1p-9, -0.5};

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (int examples : new int[] {1, 7, 150}) {
            ActivationTest.ALL.forEach((name, activation) -> cases.add(Arguments.of(
                    name, layers(activation), new TermwiseLoss(new SquaredError(), Reduction.MEAN), examples)));
            for (Loss loss : List.of(
                    new SoftmaxCrossEntropy(Reduction.SUM),
                    new SoftmaxCrossEntropy(Reduction.MEAN),
                    new TermwiseLoss(new HuberError(1), Reduction.SUM),
                    new TermwiseLoss(new AbsoluteError(), Reduction.MEAN),
                    new TermwiseLoss(new BinaryCrossEntropyFromLogits(), Reduction.SUM))) {
                cases.add(Arguments.of(loss.toString(), layers(new Relu(1)), loss, examples));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}, {3} examples")
    @MethodSource("cases")
    void everyNumberAgreesWithAForwardPassFromThere(String name, List<Layer> layers, Loss loss, int examples) {
        Point point = Point.of(layers, loss, examples);
        UnitChanges changes = point.changes();
        for (int place = 0; place <= layers.size(); place++) {
            double[][] at = changes.values(place);
            int[] paths = IntStream.range(0, at.length * examples * FACTORS.length)
                    .map(p -> p / FACTORS.length)
                    .toArray();
            int[] units = Arrays.stream(paths).map(p -> p / examples).toArray();
            int[] columns = Arrays.stream(paths).map(p -> p % examples).toArray();
            double[] values = new double[paths.length];
            Arrays.setAll(values, p -> FACTORS[p % FACTORS.length] * at[units[p]][columns[p]]);
            EntryChanges.Losses losses = changes.at(place, units, columns, values);
            for (int p = 0; p < paths.length; p++) {
                assertAgrees(point, place, units[p], columns[p], values[p], losses, p);
            }
        }
    }

    private static void assertAgrees(
            Point point, int place, int unit, int example, double value, EntryChanges.Losses got, int p) {
        double base = point.changes.share(example);
        RealMatrix x = MatrixUtils.createColumnRealMatrix(column(point.changes.values(place), example));
        Slow before = point.slow(place, x, example);
        boolean unmoved = x.getEntry(unit, 0) == value;
        x.setEntry(unit, 0, value);
        Slow after = point.slow(place, x, example);
        if (unmoved) {
            assertThat(got.values()[p]).isEqualTo(base);
        } else {
            assertThat(got.values()[p] - base)
                    .isCloseTo(after.loss - before.loss, within(1e-12 * (1 + Math.abs(after.loss))));
        }
        assertThat(got.samePattern()[p]).isEqualTo(after.pieces.equals(before.pieces));
    }

    @Test
    void thePartsOfTheExamplesAddUpToTheLoss() {
        for (Reduction reduction : Reduction.values()) {
            for (Loss loss :
                    List.of(new SoftmaxCrossEntropy(reduction), new TermwiseLoss(new SquaredError(), reduction))) {
                Point point = Point.of(layers(new Tanh()), loss, 7);
                double sum =
                        IntStream.range(0, 7).mapToDouble(point.changes::share).sum();
                double whole =
                        point.network.forward(point.parameters, point.input).loss(point.target);
                assertThat(sum).isCloseTo(whole, within(1e-14 * whole));
            }
        }
    }

    @Test
    void aLayerOfAnotherClassSwitchesOffAllPlacesBeforeIt() {
        Point point = Point.of(
                List.of(new Linear(3), new Centred(), new Linear(2), new Elementwise(new Relu(1))),
                Nets.leastSquares(),
                4);
        assertThat(IntStream.rangeClosed(0, 4).filter(point.changes::isSeparateFrom))
                .containsExactly(2, 3, 4);
        assertThatThrownBy(() -> point.changes.at(1, new int[1], new int[1], new double[1]))
                .hasMessage("examples are coupled behind place 1");
    }

    @Test
    void aLossThatMayCoupleExamplesSwitchesOffAllPlaces() {
        Point point = Point.of(List.of(new Linear(3)), new LargestError(), 4);
        assertThat(IntStream.rangeClosed(0, 1).filter(point.changes::isSeparateFrom))
                .isEmpty();
    }

    /** The largest error of all examples. */
    private record LargestError() implements Loss {
        @Override
        public double value(RealMatrix output, RealMatrix target) {
            return output.subtract(target).getNorm();
        }

        @Override
        public RealMatrix gradient(RealMatrix output, RealMatrix target) {
            throw new UnsupportedOperationException();
        }
    }

    private record Slow(double loss, List<Integer> pieces) {}

    private record Point(
            Network network, List<RealMatrix> parameters, RealMatrix input, RealMatrix target, UnitChanges changes) {
        static Point of(List<Layer> layers, Loss loss, int examples) {
            NumpyRandom random = NumpyRandom.seeded(17);
            List<Stage> stages = IntStream.range(0, layers.size())
                    .mapToObj(s -> new Stage("s" + s, layers.get(s)))
                    .toList();
            Network network = new Network(3, stages, loss);
            RealMatrix target = Nets.normals(network.outputs(), examples, random);
            List<RealMatrix> parameters = Nets.normals(network, random, 0.5);
            RealMatrix input = Nets.normals(3, examples, random);
            return new Point(
                    network, parameters, input, target, UnitChanges.around(network, parameters, input, target));
        }

        /** One example alone from a place on, with the same divisor of a mean. */
        Slow slow(int place, RealMatrix column, int example) {
            RealMatrix x = column;
            List<Integer> pieces = new ArrayList<>();
            for (int s = place; s < network.stages().size(); s++) {
                Layer layer = network.stages().get(s).layer();
                int stage = s;
                List<RealMatrix> own = IntStream.range(0, parameters.size())
                        .filter(t -> network.tensors().get(t).stage() == stage)
                        .mapToObj(parameters::get)
                        .toList();
                if (layer instanceof Elementwise elementwise) {
                    Arrays.stream(x.getColumn(0))
                            .forEach(v -> pieces.add(elementwise.activation().piece(v)));
                }
                x = layer.forward(x, own).output();
            }
            RealMatrix y = target.getColumnMatrix(example);
            for (int r = 0; r < y.getRowDimension(); r++) {
                pieces.add(network.loss().piece(x.getEntry(r, 0), y.getEntry(r, 0)));
            }
            boolean mean = network.loss().toString().contains("MEAN");
            return new Slow(network.loss().value(x, y) / (mean ? target.getColumnDimension() : 1), pieces);
        }
    }

    private static double[] column(double[][] rows, int c) {
        return Arrays.stream(rows).mapToDouble(r -> r[c]).toArray();
    }

    private static List<Layer> layers(Activation activation) {
        Layer elementwise = new Elementwise(activation);
        return List.of(
                elementwise, new Linear(4), new Linear(3), elementwise, new Elementwise(new Softsign()), new Linear(2));
    }
}
