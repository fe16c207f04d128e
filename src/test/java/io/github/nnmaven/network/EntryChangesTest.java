package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Held entry by entry against one {@link Network#forward} for each change. */
class EntryChangesTest {
    private static final double[] FACTORS = {1, 1 + 0x1p-20, 1 - 0x1p-9, -3};

    /** A network at a point. */
    private record Point(Network network, List<RealMatrix> parameters, RealMatrix input, RealMatrix target) {
        EntryChanges changes() {
            return EntryChanges.around(network, parameters, input, target);
        }
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (int examples : new int[] {1, 7, 150}) {
            ActivationTest.ALL.forEach((name, activation) -> cases.add(Arguments.of(
                    name,
                    List.of(linear(4), elementwise(activation), linear(3), elementwise(activation), linear(2)),
                    leastSquares(),
                    examples)));
            Loss huber = new TermwiseLoss(new HuberError(1), Reduction.MEAN);
            Loss l1 = new TermwiseLoss(new AbsoluteError(), Reduction.SUM);
            Loss softmax = new SoftmaxCrossEntropy(Reduction.SUM);
            Layer relu = elementwise(new Relu(1));
            cases.add(Arguments.of("one linear layer", List.of(linear(2)), huber, examples));
            cases.add(Arguments.of("linear after linear", List.of(linear(3), linear(4), linear(2)), l1, examples));
            cases.add(Arguments.of("activation last", List.of(linear(3), relu, linear(2), relu), l1, examples));
            cases.add(Arguments.of("activation first", List.of(relu, linear(3), relu, linear(2)), softmax, examples));
            cases.add(Arguments.of(
                    "two activations", List.of(linear(3), relu, elementwise(new Sin()), linear(2)), huber, examples));
            cases.add(Arguments.of(
                    "no biases", List.of(new Linear(3, false), relu, new Linear(2, false)), softmax, examples));
            cases.add(Arguments.of("no parameters", List.of(elementwise(new Cos()), relu), leastSquares(), examples));
            cases.add(Arguments.of(
                    "coupled examples",
                    List.of(linear(3), relu, linear(3), new Centred(), relu, linear(2)),
                    leastSquares(),
                    examples));
            cases.add(Arguments.of(
                    "coupled first", List.of(new Centred(), linear(3), relu, linear(2)), leastSquares(), examples));
            cases.add(
                    Arguments.of("coupled last", List.of(linear(3), relu, linear(2), new Centred()), huber, examples));
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}, {3} examples")
    @MethodSource("cases")
    void everyEntryAgreesWithAForwardPass(String name, List<Layer> layers, Loss loss, int examples) {
        Point point = point(layers, loss, examples);
        EntryChanges changes = point.changes();
        for (int t = 0; t < point.parameters.size(); t++) {
            int tensor = t;
            agrees(
                    point,
                    point.parameters.get(t),
                    (entries, values) -> changes.ofTensor(tensor, entries, values),
                    m -> new Point(point.network, replaced(point.parameters, tensor, m), point.input, point.target));
        }
        agrees(point, point.input, changes::ofInput, m -> new Point(point.network, point.parameters, m, point.target));
    }

    /** The fast way. */
    private interface Fast {
        EntryChanges.Losses apply(int[] entries, double[] values);
    }

    /** The point with one tensor replaced. */
    private interface Replace {
        Point apply(RealMatrix changed);
    }

    private static void agrees(Point point, RealMatrix tensor, Fast fast, Replace replace) {
        EntryChanges around = point.changes();
        int columns = tensor.getColumnDimension();
        int size = tensor.getRowDimension() * columns;
        int[] entries = IntStream.range(0, size * FACTORS.length)
                .map(p -> p / FACTORS.length)
                .toArray();
        double[] values = new double[entries.length];
        Arrays.setAll(
                values, p -> FACTORS[p % FACTORS.length] * tensor.getEntry(entries[p] / columns, entries[p] % columns));
        EntryChanges.Losses losses = fast.apply(entries, values);
        EntryChanges.Losses base = around.at(point.parameters, point.input);
        assertThat(base.values()).containsExactly(around.loss());
        assertThat(base.samePattern()).containsExactly(true);
        for (int p = 0; p < entries.length; p++) {
            RealMatrix changed = tensor.copy();
            changed.setEntry(entries[p] / columns, entries[p] % columns, values[p]);
            Point moved = replace.apply(changed);
            EntryChanges.Losses slow = around.at(moved.parameters, moved.input);
            assertClose(losses.values()[p], slow.values()[0], around.loss());
            assertThat(losses.samePattern()[p]).isEqualTo(pieces(moved).equals(pieces(point)));
            assertThat(slow.samePattern()[0]).isEqualTo(losses.samePattern()[p]);
            if (p % FACTORS.length == 0) {
                assertThat(losses.values()[p]).isEqualTo(around.loss());
                assertThat(losses.samePattern()[p]).isTrue();
            }
        }
    }

    /** The pieces of all activations and of the loss, written out without the class under test. */
    private static List<Integer> pieces(Point point) {
        ForwardPass forward = point.network.forward(point.parameters, point.input);
        List<Integer> pieces = new ArrayList<>();
        for (int s = 0; s < forward.passes().size(); s++) {
            RealMatrix x = s == 0 ? point.input : forward.output(s - 1);
            if (point.network.stages().get(s).layer() instanceof Elementwise elementwise) {
                forEach(x, (r, c) -> pieces.add(elementwise.activation().piece(x.getEntry(r, c))));
            }
        }
        RealMatrix f = forward.output();
        forEach(f, (r, c) -> pieces.add(point.network.loss().piece(f.getEntry(r, c), point.target.getEntry(r, c))));
        return pieces;
    }

    /** What to do at each entry. */
    private interface AtEntry {
        void apply(int row, int column);
    }

    private static void forEach(RealMatrix m, AtEntry action) {
        for (int r = 0; r < m.getRowDimension(); r++) {
            for (int c = 0; c < m.getColumnDimension(); c++) {
                action.apply(r, c);
            }
        }
    }

    /** Equal, or within rounding of the losses; both may be infinite (exp of exp). */
    private static void assertClose(double fast, double slow, double base) {
        double allowed = 1e-12 * (Math.abs(slow) + Math.abs(base));
        assertThat(fast == slow || Math.abs(fast - slow) <= allowed)
                .as("%s, not %s", fast, slow)
                .isTrue();
    }

    @Test
    void aLossThatIsOffIsCaught() { // the twin
        assertThatThrownBy(() -> assertClose(1 + 1e-11, 1, 1)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertClose(Double.NaN, 1, 1)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertClose(Double.NaN, Double.NaN, 1)).isInstanceOf(AssertionError.class);
    }

    @Test
    void someChangesCrossAKink() { // or the patterns above would be compared in vain
        Point point = point(List.of(linear(6), elementwise(new Relu(1)), linear(2)), leastSquares(), 7);
        EntryChanges.Losses losses = point.changes().ofTensor(1, new int[] {0, 0, 0}, new double[] {
            100, -100, point.parameters.get(1).getEntry(0, 0)
        });
        assertThat(losses.samePattern()).containsExactly(false, false, true);
    }

    @Test
    void aDeadUnitLeavesTheBaseLoss() {
        Point point = point(List.of(linear(1), elementwise(new Relu(1)), linear(1)), leastSquares(), 1);
        List<RealMatrix> dead = replaced(point.parameters, 1, Nets.number(-1000));
        EntryChanges changes = EntryChanges.around(point.network, dead, point.input, point.target);
        EntryChanges.Losses losses = changes.ofTensor(0, new int[] {0, 1, 2}, new double[] {0.1, 0.2, 0.3});
        assertThat(losses.values()).containsOnly(changes.loss());
        assertThat(losses.samePattern()).containsOnly(true);
    }

    @Test
    void nanAndInfinityArriveAtTheLoss() {
        Point point = point(List.of(linear(3), elementwise(new Tanh()), linear(2)), leastSquares(), 2);
        assertThat(point.changes()
                        .ofTensor(2, new int[] {0}, new double[] {Double.NaN})
                        .values()[0])
                .isNaN();
        assertThat(point.changes()
                        .ofTensor(3, new int[] {0}, new double[] {1e200})
                        .values()[0])
                .isInfinite();
        assertThat(point.changes()
                        .ofInput(new int[] {0}, new double[] {Double.NaN})
                        .values()[0])
                .isNaN();
    }

    @Test
    void resultsDoNotDependOnHowManyChangesRunTogether() {
        Point point = point(
                List.of(linear(9), elementwise(new Silu()), linear(9), elementwise(new Silu()), linear(2)),
                leastSquares(),
                3);
        int[] entries = IntStream.range(0, 81).toArray();
        double[] values = IntStream.range(0, 81).mapToDouble(p -> p / 40.0).toArray();
        double[] together = point.changes().ofTensor(2, entries, values).values();
        for (int p = 0; p < 81; p++) {
            assertThat(point.changes()
                            .ofTensor(2, new int[] {p}, new double[] {values[p]})
                            .values())
                    .containsExactly(together[p]);
        }
    }

    @Test
    void inputAndTargetAreCopied() {
        Point point = point(List.of(linear(3), elementwise(new Tanh()), linear(2)), leastSquares(), 2);
        EntryChanges changes = point.changes();
        double before = changes.ofTensor(0, new int[] {1}, new double[] {0.5}).values()[0];
        point.input.setEntry(0, 0, 77);
        point.target.setEntry(0, 0, 77);
        assertThat(changes.ofTensor(0, new int[] {1}, new double[] {0.5}).values())
                .containsExactly(before);
    }

    @Test
    void everyEntryNeedsItsValue() {
        Point point = point(List.of(linear(2)), leastSquares(), 1);
        assertThatThrownBy(() -> point.changes().ofInput(new int[2], new double[3]))
                .hasMessage("2 entries, but 3 values");
    }

    private static Point point(List<Layer> layers, Loss loss, int examples) {
        NumpyRandom random = NumpyRandom.seeded(17);
        List<Stage> stages = IntStream.range(0, layers.size())
                .mapToObj(s -> new Stage("s" + s, layers.get(s)))
                .toList();
        Network network = new Network(3, stages, loss);
        RealMatrix target = Nets.normals(network.outputs(), examples, random);
        return new Point(network, Nets.normals(network, random, 0.5), Nets.normals(3, examples, random), target);
    }

    private static List<RealMatrix> replaced(List<RealMatrix> all, int index, RealMatrix by) {
        List<RealMatrix> copy = new ArrayList<>(all);
        copy.set(index, by);
        return copy;
    }

    private static Layer linear(int units) {
        return new Linear(units);
    }

    private static Layer elementwise(Activation activation) {
        return new Elementwise(activation);
    }

    private static Loss leastSquares() {
        return Nets.leastSquares();
    }
}
