package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Checks.check;
import static io.github.nnmaven.gradcheck.Checks.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.gradcheck.StepCurve.StepValue;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepCurvesTest {
    private static final double[] AT = {1, 0.5, -0.25, 2};

    private static FunctionSubject exponentials(UnaryOperator<double[]> gradient) {
        return FunctionSubject.of(AT, x -> Arrays.stream(x).map(Math::exp).sum(), gradient);
    }

    private static double[] right(double[] x) {
        return Arrays.stream(x).map(Math::exp).toArray();
    }

    private static double[] twice(double[] x) {
        return Arrays.stream(x).map(v -> 2 * Math.exp(v)).toArray();
    }

    private static double error(StepCurve curve, double h, ToDoubleFunction<StepValue> difference) {
        StepValue value = curve.values().stream()
                .filter(v -> Math.abs(v.h() / h - 1) < 1e-9)
                .findFirst()
                .orElseThrow();
        return Math.abs(difference.applyAsDouble(value) - curve.best());
    }

    @Test
    void theErrorFallsWithTheStepAndGrowsAgain() {
        StepCurve curve = first(check("bounded", exponentials(StepCurvesTest::right)))
                .curves()
                .get(0);
        assertThat(error(curve, 1e-5, StepValue::central))
                .isLessThan(1e-3 * error(curve, 1e-1, StepValue::central))
                .isLessThan(1e-1 * error(curve, 1e-11, StepValue::central));
        assertThat(error(curve, 1e-5, StepValue::central)).isLessThan(error(curve, 1e-7, StepValue::forward));
    }

    @Test
    void truncationAndRoundingExplainTheErrorOfCentralDifferences() {
        StepCurve curve = first(check("bounded", exponentials(StepCurvesTest::right)))
                .curves()
                .get(0);
        assertThat(curve.values()).allSatisfy(v -> {
            double expected = v.rounding() + (Double.isNaN(v.truncation()) ? 0 : v.truncation());
            assertThat(Math.abs(v.central() - curve.best())).isLessThanOrEqualTo(1.5 * expected);
        });
        assertThat(curve.values())
                .last()
                .satisfies(v -> assertThat(v.truncation()).isNaN());
    }

    @Test
    void aWrongClaimIsFarFromEveryGoodStep() {
        List<StepCurve> curves =
                first(check("bounded", exponentials(StepCurvesTest::twice))).curves();
        assertThat(curves).hasSize(2).allSatisfy(c -> {
            assertThat(c.claimed()).isCloseTo(2 * c.best(), within(1e-6 * c.best()));
            assertThat(error(c, 1e-5, StepValue::central)).isLessThan(1e-6 * Math.abs(c.claimed() - c.best()));
        });
        assertThat(curves.get(0).index()).isNotEqualTo(curves.get(1).index());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chapter", "forward", "central"})
    void methodsWithAFixedStepShowTheirOwn(String method) {
        StepCurve curve = first(check(method, exponentials(StepCurvesTest::right)))
                .curves()
                .get(0);
        assertThat(curve.step()).isEqualTo(method.equals("central") ? 1e-6 : 1e-7);
        assertThat(curve.best()).isCloseTo(curve.claimed(), within(1e-9 * curve.claimed()));
    }

    @Test
    void stepsFollowTheSizeOfTheParameter() {
        FunctionSubject tiny = FunctionSubject.of(new double[] {3e-9}, x -> Math.exp(1e9 * x[0]), x ->
                new double[] {1e9 * Math.exp(1e9 * x[0])});
        List<StepValue> values = first(check("bounded", tiny)).curves().get(0).values();
        assertThat(values.get(0).h())
                .isCloseTo(1e-9, within(1e-15))
                .isGreaterThan(values.get(1).h());
    }

    @Test
    void noStepLeavesTheDomain() {
        List<StepValue> values = first(check("central", new BelowTwo(exponentials(StepCurvesTest::right))))
                .curves()
                .get(0)
                .values();
        assertThat(values.get(0).h()).as("1.995 + 10⁻² would be outside").isCloseTo(1e-3, within(1e-12));
    }

    /** Points below 2. */
    private record BelowTwo(FunctionSubject f) implements Subject, Domain {
        @Override
        public String name() {
            return "below two";
        }

        @Override
        public String source() {
            return "here";
        }

        @Override
        public List<Tensor> tensors() {
            return List.of(new Tensor("x", List.of(1)));
        }

        @Override
        public double[][] point() {
            return new double[][] {{1.995}};
        }

        @Override
        public double value(double[][] at) {
            return f.value(at);
        }

        @Override
        public double[][] gradient(double[][] at) {
            return f.gradient(at);
        }

        @Override
        public double low(int tensor, int entry) {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public double high(int tensor, int entry) {
            return 2;
        }
    }

    @Test
    void whereTheValueIsNotFiniteThereIsNoCurve() {
        FunctionSubject infinite =
                FunctionSubject.of(new double[] {1}, x -> Double.POSITIVE_INFINITY, x -> new double[] {1});
        assertThat(first(check("bounded", infinite)).curves()).isEmpty();
    }
}
