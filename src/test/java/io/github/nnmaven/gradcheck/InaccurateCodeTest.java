package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Checks.check;
import static io.github.nnmaven.gradcheck.Checks.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

/** Right code whose numbers are less accurate than a double: never accused; one per mille off: caught. */
class InaccurateCodeTest {
    private static FunctionSubject of(double[] x, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
        return FunctionSubject.of(
                x,
                p -> Arrays.stream(p).map(f).sum(),
                p -> Arrays.stream(p).map(derivative).toArray());
    }

    private static void isRightAndWrongIsCaught(FunctionSubject right) {
        SubjectResult result = check("bounded", right);
        assertThat(first(result).mismatches()).isEmpty();
        assertThat(first(result).verified()).isEqualTo(right.at()[0].length);
        double wrong = 1.001 * right.gradient(right.point())[0][0];
        assertThat(first(check("bounded", right.claiming(0, 0, wrong))).mismatches())
                .singleElement()
                .satisfies(e -> assertThat(e.index()).containsExactly(0));
    }

    /** {@code Gamma.digamma} is off by up to 2.9e-9 relative. */
    @Test
    void aDigammaThatIsOffByBillionthsIsRight() {
        for (double x : new double[] {0.3, 1.2, 2.5, 7, 48, 300}) {
            isRightAndWrongIsCaught(of(new double[] {x, x + 0.1}, Gamma::logGamma, Gamma::digamma));
        }
    }

    /** Newton for {@code y + eʸ = x}, ended at 1e-10 from a start that is off by as much as a table would be. */
    @Test
    void aSolverWithATolerance() {
        DoubleUnaryOperator solved = x -> {
            double y = Math.rint(4 * Math.log1p(Math.max(x, 0))) / 4;
            double step = 1;
            while (Math.abs(step) > 1e-10) {
                step = (y + Math.exp(y) - x) / (1 + Math.exp(y));
                y -= 0.9 * step; // damped, so that what is left is of the size of the tolerance
            }
            return y;
        };
        isRightAndWrongIsCaught(of(new double[] {1.7, 3.1}, solved, x -> 1 / (1 + Math.exp(solved.applyAsDouble(x)))));
    }

    /** Linear interpolation in a table of squares: a kink at every hundredth, exact slopes between. */
    @Test
    void aTableThatIsInterpolated() {
        DoubleUnaryOperator table = x -> {
            double cell = Math.floor(100 * x);
            double low = cell * cell / 1e4;
            double high = (cell + 1) * (cell + 1) / 1e4;
            return low + (100 * x - cell) * (high - low);
        };
        DoubleUnaryOperator slope = x -> {
            double cell = Math.floor(100 * x);
            return (2 * cell + 1) / 100;
        };
        isRightAndWrongIsCaught(of(new double[] {0.4567, 1.2345, 0.0021}, table, slope));
        FunctionSubject atKnots = of(new double[] {0.5, 1.25, 0.1234}, table, slope);
        assertThat(first(check("bounded", atKnots)).mismatches()).isEmpty();
        FunctionSubject smooth = of(new double[] {0.4567, 1.2345}, table, x -> 2 * x);
        assertThat(first(check("bounded", smooth)).mismatched()).isEqualTo(2);
    }

    @Test
    void singlePrecisionBehindADoubleSignature() {
        FunctionSubject narrow = FunctionSubject.of(
                new double[] {0.3, 1.7, -0.4},
                x -> (float) (Math.sin((float) x[0]) * (float) x[1] + (float) x[2] * (float) x[2]),
                x -> new double[] {(float) Math.cos(x[0]) * (float) x[1], (float) Math.sin(x[0]), 2 * (float) x[2]});
        TensorResult tensor = first(check("bounded", narrow));
        assertThat(tensor.mismatches()).isEmpty();
        assertThat(tensor.verified()).isEqualTo(3);
        assertThat(tensor.detectable()).isBetween(1e-5, 1e-2);
        assertThat(first(check("bounded", narrow.claiming(0, 2, -0.81))).mismatched())
                .isEqualTo(1);
    }

    @Test
    void integerValuesAndThresholdsHaveTheDerivativeZeroAndNoOther() {
        FunctionSubject steps = FunctionSubject.of(
                new double[] {0.7, 2.3, 1.1}, x -> Math.floor(3 * x[0]) + (x[1] > 2 ? 5 : 1) + x[2] * x[2], x ->
                        new double[] {0, 0, 2 * x[2]});
        TensorResult tensor = first(check("bounded", steps));
        assertThat(tensor.zero()).isEqualTo(2);
        assertThat(tensor.verified()).isEqualTo(1);
        assertThat(first(check("bounded", steps.claiming(0, 0, 3))).mismatched())
                .isEqualTo(1);
    }

    @Test
    void subgradientsAtASingleKinkAreAccepted() {
        for (double claim : new double[] {-1, 0, 1}) { // |x| at 0
            FunctionSubject abs = FunctionSubject.of(new double[] {0, 2}, x -> Math.abs(x[0]) * x[1], x ->
                    new double[] {x[0] == 0 ? claim * x[1] : Math.signum(x[0]) * x[1], Math.abs(x[0])});
            assertThat(first(check("bounded", abs)).mismatches()).isEmpty();
        }
        for (double slope : new double[] {0, -1}) { // max(0, 1 − yx) at the hinge
            FunctionSubject hinge = FunctionSubject.of(new double[] {1, 3}, x -> Math.max(0, 1 - x[0]) + x[1], x ->
                    new double[] {x[0] == 1 ? slope : x[0] < 1 ? -1 : 0, 1});
            assertThat(first(check("bounded", hinge)).mismatches()).isEmpty();
        }
    }

    @Test
    void tiesOfAMaximumAreKinks() {
        for (int winner : List.of(0, 1, 2)) {
            FunctionSubject ties = FunctionSubject.of(
                    new double[] {2, 2, 2, 1}, x -> Arrays.stream(x).max().orElseThrow(), x -> {
                        double[] g = new double[4];
                        double max = Arrays.stream(x).max().orElseThrow();
                        int first = winner;
                        while (x[first] != max) {
                            first = (first + 1) % 4;
                        }
                        g[first] = 1;
                        return g;
                    });
            assertThat(first(check("bounded", ties)).mismatches()).isEmpty();
        }
    }

    @Test
    void clippedValuesHaveTheDerivativeZeroBeyondTheClip() {
        DoubleUnaryOperator clip = x -> Math.max(-1, Math.min(1, x));
        DoubleUnaryOperator derivative = x -> x > -1 && x < 1 ? 1 : 0;
        TensorResult tensor =
                first(check("bounded", of(new double[] {0.5, 1, -1, 1.0001, -3, 0.9999}, clip, derivative)));
        assertThat(tensor.mismatches()).isEmpty();
        assertThat(tensor.verified()).isEqualTo(2);
        assertThat(tensor.kink()).isEqualTo(2);
        FunctionSubject unclipped = of(new double[] {0.5, 3}, clip, x -> 1);
        assertThat(first(check("bounded", unclipped)).mismatches())
                .singleElement()
                .satisfies(e -> assertThat(e.index()).containsExactly(1));
    }
}
