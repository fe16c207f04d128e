package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.random.NumpyRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every loss promises. Golden numbers: {@code losses.txt}, written by {@code losses.py} beside it. */
class LossTest {
    static final Map<String, LossTerm> TERMS = new TreeMap<>(Map.of(
            "least-squares", new SquaredError(),
            "l1", new AbsoluteError(),
            "huber", new HuberError(1),
            "binary-cross-entropy", new BinaryCrossEntropy(),
            "binary-cross-entropy-from-logits", new BinaryCrossEntropyFromLogits()));

    static Loss loss(String name, Reduction reduction) {
        return name.equals("softmax-cross-entropy")
                ? new SoftmaxCrossEntropy(reduction)
                : new TermwiseLoss(TERMS.get(name), reduction);
    }

    static Stream<String> names() {
        return Stream.concat(TERMS.keySet().stream(), Stream.of("softmax-cross-entropy"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void valuesAndGradientsHaveTheirDigitsFarOut(String name) {
        List<String[]> lines = GoldenLines.of("losses.txt", name);
        assertThat(lines).hasSizeGreaterThan(6);
        for (String[] line : lines) {
            RealMatrix output = column(line[1]);
            RealMatrix target = column(line[2]);
            Loss loss = loss(name, Reduction.SUM);
            String where = String.join(" ", line);
            assertClose(where, loss.value(output, target), Double.parseDouble(line[3]), 1);
            RealMatrix gradient = loss.gradient(output, target);
            RealMatrix expected = column(line[4]);
            for (int r = 0; r < expected.getRowDimension(); r++) {
                assertClose(where, gradient.getEntry(r, 0), expected.getEntry(r, 0), target.getEntry(r, 0));
            }
        }
    }

    /** Relative; soft targets subtract from a probability, so there the target counts, too. */
    private static void assertClose(String what, double got, double expected, double target) {
        double scale = target == 0 || target == 1 ? Math.abs(expected) : Math.max(Math.abs(expected), Math.abs(target));
        assertThat(got == expected || Math.abs(got - expected) <= 4e-15 * scale)
                .as("%s: %s, not %s", what, got, expected)
                .isTrue();
    }

    @Test
    void aLossOffByAPartInABillionIsCaught() { // the twin
        assertThatThrownBy(() -> assertClose("loss", 2 * (1 + 1e-9), 2, 1)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theMeanIsTheSumOverTheNumberOfTerms(String name) {
        NumpyRandom random = NumpyRandom.seeded(4);
        RealMatrix output = Draws.matrix(3, 4, random::nextDouble);
        RealMatrix target = Draws.matrix(3, 4, random::nextDouble);
        int terms = name.equals("softmax-cross-entropy") ? 4 : 12;
        Loss sum = loss(name, Reduction.SUM);
        Loss mean = loss(name, Reduction.MEAN);
        assertThat(mean.value(output, target)).isEqualTo(sum.value(output, target) / terms);
        Nets.assertWithin(
                1e-15, name, mean.gradient(output, target).scalarMultiply(terms), sum.gradient(output, target));
    }

    @ParameterizedTest
    @MethodSource("names")
    void shapesThatDifferAreRefusedByName(String name) {
        Loss loss = loss(name, Reduction.SUM);
        RealMatrix two = MatrixUtils.createRealMatrix(2, 3);
        RealMatrix one = MatrixUtils.createRealMatrix(1, 3);
        assertThatThrownBy(() -> loss.value(two, one)).hasMessage("the output is 2×3, but the target is 1×3");
        assertThatThrownBy(() -> loss.gradient(two, one)).hasMessage("the output is 2×3, but the target is 1×3");
    }

    @ParameterizedTest
    @MethodSource("names")
    void nanReachesTheLossAndTheGradient(String name) {
        Loss loss = loss(name, Reduction.SUM);
        RealMatrix output = column("0.5,NaN,0.25");
        RealMatrix target = column("1,0,0");
        assertThat(loss.value(output, target)).isNaN();
        assertThat(loss.gradient(output, target).getEntry(1, 0)).isNaN();
    }

    @Test
    void kinksPartThePieces() {
        LossTerm l1 = new AbsoluteError();
        assertThat(new int[] {l1.piece(1, 2), l1.piece(2, 2), l1.piece(3, 2)}).containsExactly(-1, 0, 1);
        LossTerm huber = new HuberError(0.5);
        assertThat(new int[] {huber.piece(-1, 0), huber.piece(0.5, 0), huber.piece(0.6, 0)})
                .containsExactly(-1, 0, 1);
        assertThat(l1.derivative(2, 2)).isZero();
    }

    @Test
    void onlySoftmaxTakesLabels() {
        assertThat(names().filter(name -> loss(name, Reduction.SUM).classifies()))
                .containsExactly("softmax-cross-entropy");
    }

    @Test
    void certainProbabilitiesCostNothingWhenRightAndInfinitelyMuchWhenWrong() {
        LossTerm bce = new BinaryCrossEntropy();
        assertThat(bce.value(1, 1)).isZero();
        assertThat(bce.value(0, 0)).isZero();
        assertThat(bce.value(0, 1)).isInfinite();
        assertThat(bce.derivative(0, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(bce.value(1 + 1e-9, 1)).isNaN();
        assertThat(bce.derivative(-1e-9, 0)).isNaN();
    }

    @Test
    void huberNeedsAPositiveDelta() {
        assertThatThrownBy(() -> new HuberError(0)).hasMessageContaining("delta of huber must be positive");
        assertThatThrownBy(() -> new HuberError(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RealMatrix column(String numbers) {
        return MatrixUtils.createColumnRealMatrix(Arrays.stream(numbers.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }
}
