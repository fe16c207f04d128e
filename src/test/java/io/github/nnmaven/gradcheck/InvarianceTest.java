package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change a verdict. Every network is checked with two wrong entries, so that there is something to change. */
class InvarianceTest {
    private static Subject damaged(Mlp net) {
        return Damaged.entry(Damaged.entry(net, 0, 3, 1.001), 2, 1, -1);
    }

    private static List<List<Integer>> counts(Subject subject) {
        return Checks.check("bounded", subject).points().get(0).tensors().stream()
                .map(t -> List.of(t.verified(), t.mismatched(), t.zero(), t.kink(), t.unverifiable(), t.nonFinite()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void scalingTheLossByAPowerOfTwo(int seed) {
        for (Mlp net : nets(seed)) {
            List<List<Integer>> expected = counts(damaged(net));
            for (int exponent : new int[] {-900, -100, -1, 1, 50, 800}) {
                assertThat(counts(damaged(net.scaledBy(Math.scalb(1.0, exponent)))))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void addingAConstantToTheLoss(int seed) {
        for (Mlp net : nets(seed)) {
            assertThat(counts(damaged(net.plus(3)))).isEqualTo(counts(damaged(net)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void permutingTheParameters(int seed) {
        for (Mlp net : nets(seed)) {
            List<List<Integer>> reversed = new ArrayList<>(counts(new Reversed(damaged(net))));
            Collections.reverse(reversed);
            assertThat(reversed).isEqualTo(counts(damaged(net)));
        }
    }

    /** Backpropagation through a chain of ReLUs at 0 may claim what no order of moving the tensors reaches. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void noOrderOfTheTensorsMakesAKinkAMismatch(int seed) {
        for (Mlp.Activation relu : List.of(Mlp.Activation.RELU, Mlp.Activation.RELU_ONE)) {
            Mlp padded = Mlp.of(relu, seed, 3, 2, 4, 8, 8, 8, 3).padded();
            for (Subject subject : List.of(padded, new Reversed(padded))) {
                SubjectResult result = Checks.check("bounded", subject);
                assertThat(result.points().get(0).tensors()).as(padded.name()).allMatch(TensorResult::passed);
                assertThat(result.points().get(0).tensors()).anyMatch(t -> t.kink() > 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void splittingATensor(int seed) {
        for (Mlp net : nets(seed)) {
            List<List<Integer>> whole = counts(damaged(net));
            List<List<Integer>> split = new ArrayList<>(counts(new Split(damaged(net))));
            List<Integer> first = split.remove(0);
            List<Integer> second = split.get(0);
            split.set(
                    0,
                    IntStream.range(0, 6)
                            .mapToObj(k -> first.get(k) + second.get(k))
                            .toList());
            assertThat(split).isEqualTo(whole);
        }
    }

    private static List<Mlp> nets(int seed) {
        return List.of(
                Mlp.of(Mlp.Activation.TANH, seed, 4, 1, 4, 6, 5, 3),
                Mlp.of(Mlp.Activation.RELU, seed + 50, 4, 2, 4, 6, 5, 3));
    }

    /** The same tensors in the opposite order. */
    private record Reversed(Subject inner) implements ForwardingSubject {
        private static double[][] reverse(double[][] arrays) {
            return IntStream.range(0, arrays.length)
                    .mapToObj(k -> arrays[arrays.length - 1 - k])
                    .toArray(double[][]::new);
        }

        @Override
        public List<Tensor> tensors() {
            List<Tensor> tensors = new ArrayList<>(inner.tensors());
            Collections.reverse(tensors);
            return tensors;
        }

        @Override
        public double[][] point() {
            return reverse(inner.point());
        }

        @Override
        public double value(double[][] at) {
            return inner.value(reverse(at));
        }

        @Override
        public double[][] gradient(double[][] at) {
            return reverse(inner.gradient(reverse(at)));
        }
    }

    /** The first tensor in two parts. */
    private record Split(Subject inner) implements ForwardingSubject {
        private static final int AT = 5;

        private static double[][] split(double[][] whole) {
            List<double[]> parts = new ArrayList<>(List.of(whole));
            parts.set(0, Arrays.copyOfRange(whole[0], AT, whole[0].length));
            parts.add(0, Arrays.copyOf(whole[0], AT));
            return parts.toArray(double[][]::new);
        }

        private static double[][] join(double[][] parts) {
            double[][] whole = Arrays.copyOfRange(parts, 1, parts.length);
            whole[0] = IntStream.range(0, AT + parts[1].length)
                    .mapToDouble(i -> i < AT ? parts[0][i] : parts[1][i - AT])
                    .toArray();
            return whole;
        }

        @Override
        public List<Tensor> tensors() {
            List<Tensor> tensors = new ArrayList<>(inner.tensors());
            int size = tensors.get(0).size();
            tensors.set(0, new Tensor("second", List.of(size - AT)));
            tensors.add(0, new Tensor("first", List.of(AT)));
            return tensors;
        }

        @Override
        public double[][] point() {
            return split(inner.point());
        }

        @Override
        public double value(double[][] at) {
            return inner.value(join(at));
        }

        @Override
        public double[][] gradient(double[][] at) {
            return split(inner.gradient(join(at)));
        }
    }
}
