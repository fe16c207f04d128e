package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Checks.check;
import static io.github.nnmaven.gradcheck.Checks.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedStepMethodTest {
    /** {@code Σ xᵢ³} and its gradient. */
    private static final FunctionSubject CUBES = FunctionSubject.of(
            new double[] {1.0, -2.0, 0.5},
            x -> Arrays.stream(x).map(v -> v * v * v).sum(),
            x -> Arrays.stream(x).map(v -> 3 * v * v).toArray());

    @ParameterizedTest
    @ValueSource(strings = {"chapter", "forward", "central"})
    void allEightDerivativesOfTheToyModelSucceed(String method) {
        SubjectResult result = check(method, ToyModel.subject());
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.method()).isEqualTo(method);
        assertThat(result.message()).isEqualTo("8 of 8 derivatives verified");
        assertThat(result.points().get(0).tensors())
                .hasSize(8)
                .allMatch(TensorResult::passed)
                .allMatch(t -> t.verified() == 1);
    }

    /** Golden: chapter-toy.json, forward_difference 1e-07, NumPy 1.24.2; noise of the difference itself is 1e-9. */
    @Test
    void theChaptersNumericDerivativesAreThoseOfNumPy() {
        SubjectResult result = check("chapter", ToyModel.subject());
        double[] golden = {
            2.280901124640522,
            5.246073953857344,
            -17.06042238175387,
            -16.07925942920252,
            -1.6830573010273575,
            -8.530222014857536,
            0.7445283156659599,
            0.48946880076838895
        };
        for (int t = 0; t < golden.length; t++) {
            assertThat(result.points().get(0).tensors().get(t).numeric()[0]).isCloseTo(golden[t], within(1e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chapter", "forward", "central"})
    void oneDerivativeOneTenthOfAPercentOffFails(String method) {
        SubjectResult result = check(method, CUBES.claiming(0, 1, 12 * 1.001));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(first(result).mismatched()).isEqualTo(1);
        assertThat(first(result).passed()).isFalse();
        assertThat(first(result).mismatches()).singleElement().satisfies(e -> {
            assertThat(e.index()).containsExactly(1);
            assertThat(e.analytic()).isEqualTo(12 * 1.001);
            assertThat(e.verdict()).isEqualTo(EntryVerdict.MISMATCHED);
        });
        assertThat(result.message())
                .startsWith("x[1]: claimed 12.012, but the numeric derivative is 1")
                .endsWith("(allowed difference 1.2e-04); 1 of 3 derivatives is wrong");
    }

    @Test
    void theFirstWrongTensorInOrderIsNamed() {
        FunctionSubject wrong = ToyModel.subject().claiming(5, 0, 1.0).claiming(3, 0, 1.0);
        assertThat(check("central", wrong).message())
                .startsWith("omega1: claimed 1.0")
                .contains("2 of 8");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aClaimThatIsNotFiniteNeverPasses(double claim) {
        for (String method : Methods.names()) {
            SubjectResult result = check(method, CUBES.claiming(0, 2, claim));
            assertThat(result.outcome()).as(method).isEqualTo(Outcome.FAIL);
            assertThat(first(result).nonFinite()).isEqualTo(1);
        }
    }

    @Test
    void aFunctionThatIsNotFiniteNeverPasses() {
        for (String method : Methods.names()) {
            SubjectResult result = check(method, CUBES.withValue(p -> Double.NaN));
            assertThat(result.outcome()).as(method).isEqualTo(Outcome.FAIL);
            assertThat(first(result).nonFinite()).isEqualTo(3);
        }
    }

    @Test
    void equalInfinitiesOfBothSidesDoNotAgree() {
        Tolerance tolerance = new Tolerance(1e-5, 1e-8);
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(tolerance.judge(infinity, infinity)).isEqualTo(EntryVerdict.NON_FINITE);
        assertThat(tolerance.judge(1.0, 1.0)).isEqualTo(EntryVerdict.VERIFIED);
    }

    @Test
    void anEntryThatDoesNothingIsZeroAndNotVerified() {
        FunctionSubject half =
                FunctionSubject.of(new double[] {3, 4}, x -> x[0] * x[0], x -> new double[] {2 * x[0], 0});
        SubjectResult result = check("central", half);
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(first(result).zero()).isEqualTo(1);
        assertThat(first(result).verified()).isEqualTo(1);
        assertThat(result.message()).isEqualTo("1 of 2 derivatives verified, 1 zero on these inputs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "central"})
    void aSubjectInWhichNothingIsExercisedIsVacuousAndFails(String method) {
        SubjectResult result = check(method, constant());
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.message()).startsWith("vacuous: 0 of 2 derivatives verified, 2 zero on these inputs");
    }

    @Test
    void theChaptersRuleAcceptsASubjectInWhichNothingIsExercised() {
        assertThat(check("chapter", constant()).outcome()).isEqualTo(Outcome.PASS);
    }

    private static FunctionSubject constant() {
        return FunctionSubject.of(new double[] {1, 2}, x -> 7.0, x -> new double[2]);
    }

    @Test
    void theSmallestErrorThatWouldHaveBeenCaughtIsTold() {
        double detectable = first(check("central", CUBES)).detectable();
        assertThat(detectable)
                .isGreaterThan(1e-5)
                .isLessThan(2e-5); // 0.75 is the smallest derivative: 1e-5 + 1e-8/0.75
        double error = 1 + 1.05 * detectable;
        assertThat(check("central", CUBES.claiming(0, 2, 0.75 * error)).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void stepAndTolerancesCanBeChosen() {
        Method coarse = Methods.create("forward", new Settings(0.1, null, null));
        assertThat(check(coarse, CUBES, 1).outcome()).isEqualTo(Outcome.FAIL);
        Method tolerant = Methods.create("forward", new Settings(0.1, 0.5, 0.0));
        assertThat(check(tolerant, CUBES, 1).outcome()).isEqualTo(Outcome.PASS);
        Method absolute = Methods.create("forward", new Settings(0.1, 0.0, 1.0));
        assertThat(check(absolute, CUBES, 1).outcome()).isEqualTo(Outcome.PASS);
    }

    /** At 2²⁰ a step of 1e-7 is rounded to 860 ulps: dividing by the step written is 5e-4 off, by the step taken exact. */
    @Test
    void theStepReallyTakenIsDividedBy() {
        FunctionSubject linear =
                FunctionSubject.of(new double[] {0x1p20 + 0.3}, x -> x[0] - 0x1p20, x -> new double[] {1});
        double forward = first(check("forward", linear)).numeric()[0];
        double chapter = first(check("chapter", linear)).numeric()[0];
        assertThat(forward).isEqualTo(1.0);
        assertThat(Math.abs(chapter - 1.0)).isGreaterThan(1e-6);
    }

    @Test
    void aStepThatIsLostInTheEntryIsNotAPass() {
        FunctionSubject huge = FunctionSubject.of(new double[] {1e20}, x -> 0.0, x -> new double[1]);
        assertThat(first(check("central", huge)).nonFinite()).isEqualTo(1);
    }

    @Test
    void aGradientOfTheWrongLengthIsAnErrorThatNamesTheTensor() {
        SubjectResult result = check("central", CUBES.withGradient(p -> new double[][] {{1, 2}}));
        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.message())
                .isEqualTo("f: the gradient of x must have 3 values for the shape [3], but has 2 values");
    }

    @Test
    void aGradientWithAMissingArrayIsAnErrorThatSaysSo() {
        SubjectResult none = check("chapter", CUBES.withGradient(p -> new double[0][]));
        assertThat(none.message())
                .isEqualTo("f: the gradient must have 1 arrays, one for each tensor, but has 0 arrays");
        SubjectResult nothing = check("chapter", CUBES.withGradient(p -> new double[][] {null}));
        assertThat(nothing.message())
                .contains("the gradient of x must have 3 values")
                .endsWith("has nothing");
    }

    @Test
    void anExceptionOfTheSubjectIsAnErrorThatNamesTensorIndexAndPlace() {
        FunctionSubject bounded = CUBES.withValue(p -> {
            if (p[0][1] < -2) {
                throw new IllegalStateException("out of the domain");
            }
            return p[0][1];
        });
        SubjectResult result = check("central", bounded);
        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.message())
                .startsWith(
                        "f: the value with x[1] = -2.000001 threw java.lang.IllegalStateException: out of the domain")
                .contains("FixedStepMethodTest.java");
    }

    @Test
    void theSubjectCanNotSpoilThePoint() {
        FunctionSubject vandal = CUBES.withValue(p -> {
            double value = CUBES.value(p);
            Arrays.fill(p[0], 77);
            return value;
        });
        assertThat(check("central", vandal).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void evaluationsAreCounted() {
        assertThat(check("forward", CUBES).evaluations()).isEqualTo(4);
        assertThat(check("central", CUBES).evaluations()).isEqualTo(7);
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        double[] x = new double[1000];
        Arrays.setAll(x, i -> Math.sin(i));
        FunctionSubject large = new FunctionSubject(
                "large",
                List.of(new Tensor("x", List.of(10, 100))),
                new double[][] {x},
                p -> Arrays.stream(p[0]).map(Math::exp).sum(),
                p -> new double[][] {Arrays.stream(p[0]).map(Math::exp).toArray()});
        Method method = Methods.create("central", new Settings(null, 1e-9, 0.0));
        SubjectResult one = check(method, large, 1);
        SubjectResult many = check(method, large, 7);
        assertThat(Checks.text(many)).isEqualTo(Checks.text(one));
        assertThat(first(one).mismatches()).isNotEmpty(); // 1e-9 is too much to ask: the lists must agree as well
    }
}
