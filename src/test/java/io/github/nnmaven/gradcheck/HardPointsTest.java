package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points at which a value hides its derivative, or at which several pieces meet. */
class HardPointsTest {
    /** Cross-entropy of the last class. */
    private static double crossEntropy(double[] logits) {
        return -Math.log(softmax(logits)[logits.length - 1]);
    }

    private static double[] crossEntropyGradient(double[] logits) {
        double[] p = softmax(logits);
        p[p.length - 1] -= 1;
        return p;
    }

    private static double[] softmax(double[] logits) {
        double largest = Arrays.stream(logits).max().orElseThrow();
        double[] e = Arrays.stream(logits).map(z -> Math.exp(z - largest)).toArray();
        double sum = Arrays.stream(e).sum();
        return Arrays.stream(e).map(x -> x / sum).toArray();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 38", "-7.1, -5.3, 30", "0, -25, 12", "13, 23.976842416835236, 43.42783105291782", "-36, -7, 7.39"
    })
    void aConfidentNetworkIsNotAccused(double first, double second, double label) {
        double[] logits = {first, second, label};
        assertThat(mismatches(logits, HardPointsTest::crossEntropyGradient)).isEmpty();
    }

    @Test
    void aGradientThatWouldShowIsAccusedThoughTheLossDoesNotMove() {
        assertThat(mismatches(new double[] {0, 0, 38}, z -> new double[] {0.3, 0, 0}))
                .containsExactly(List.of(0));
    }

    private static List<List<Integer>> mismatches(double[] logits, UnaryOperator<double[]> gradient) {
        return indices(Checks.check("bounded", FunctionSubject.of(logits, HardPointsTest::crossEntropy, gradient)));
    }

    private static List<List<Integer>> indices(SubjectResult result) {
        return Checks.first(result).mismatches().stream()
                .map(EntryResult::index)
                .toList();
    }

    private static double max(double[] x) {
        return Arrays.stream(x).max().orElseThrow();
    }

    private static double[] oneWinner(double[] x) {
        double[] g = new double[x.length];
        g[Arrays.stream(x).boxed().toList().indexOf(max(x))] = 1;
        return g;
    }

    private static double[] allWinners(double[] x) {
        return Arrays.stream(x).map(v -> v == max(x) ? 1 : 0).toArray();
    }

    @Test
    void oneOfTwoThatTieMayWin() {
        SubjectResult result = Checks.check(
                "bounded", FunctionSubject.of(new double[] {1, 3, 3}, HardPointsTest::max, HardPointsTest::oneWinner));
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void twoThatTieDoNotBothWin() {
        assertThat(indices(Checks.check(
                        "bounded",
                        FunctionSubject.of(new double[] {1, 3, 3}, HardPointsTest::max, HardPointsTest::allWinners))))
                .containsExactly(List.of(1), List.of(2));
    }

    @Test
    void twoThatTieMayShare() {
        UnaryOperator<double[]> shared = x -> {
            double[] g = allWinners(x);
            double winners = Arrays.stream(g).sum();
            return Arrays.stream(g).map(v -> v / winners).toArray();
        };
        assertThat(indices(Checks.check(
                        "bounded", FunctionSubject.of(new double[] {1, 3, 3}, HardPointsTest::max, shared))))
                .isEmpty();
    }

    /** A difference of maxima has no gradient between its one-sided derivatives along every direction. */
    @Test
    void aPieceOfAFunctionThatIsNotConvexIsLeftAlone() {
        FunctionSubject subject = FunctionSubject.of(new double[2], x -> Math.abs(x[0]) - Math.abs(x[1]), x ->
                new double[] {x[0] >= 0 ? 1 : -1, x[1] >= 0 ? -1 : 1});
        assertThat(indices(Checks.check("bounded", subject))).isEmpty();
    }

    /** {@code z − 3 ln z} of a rate of 2e-9 in a population of 4e9. */
    private static SubjectResult rates(double sign) {
        return Checks.check(
                "bounded",
                new Positive(FunctionSubject.of(
                        new double[] {2e-9, 4e9}, p -> p[0] * p[1] - 3 * Math.log(p[0] * p[1]), p ->
                                new double[] {p[1] - 3 / p[0], p[0] - sign * 3 / p[1]})));
    }

    @Test
    void entriesOfOneTensorMayBeEighteenPowersOfTenApart() {
        assertThat(rates(1).outcome()).isEqualTo(Outcome.PASS);
        assertThat(indices(rates(-1))).containsExactly(List.of(1));
    }

    /** All entries positive, all numbers allowed. */
    private record Positive(Subject inner) implements ForwardingSubject, Domain, Grid {
        @Override
        public double low(int tensor, int entry) {
            return 0;
        }

        @Override
        public boolean lowOpen(int tensor, int entry) {
            return true;
        }

        @Override
        public double high(int tensor, int entry) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public boolean highOpen(int tensor, int entry) {
            return true;
        }

        @Override
        public double nearest(int tensor, int entry, double x) {
            return x;
        }
    }

    /** A loss that is a float by chance is not one of a float's precision. */
    @Test
    void aGridThatHasEveryNumberIsNone() {
        FunctionSubject tie =
                FunctionSubject.of(new double[] {1, 3, 3}, HardPointsTest::max, HardPointsTest::oneWinner);
        assertThat(Checks.check("bounded", new Positive(tie)).outcome()).isEqualTo(Outcome.PASS);
    }
}
