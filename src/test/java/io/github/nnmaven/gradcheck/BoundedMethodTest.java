package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Checks.check;
import static io.github.nnmaven.gradcheck.Checks.first;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedMethodTest {
    private static final FunctionSubject CUBES = FunctionSubject.of(
            new double[] {1.0, -2.0, 0.5},
            x -> Arrays.stream(x).map(v -> v * v * v).sum(),
            x -> Arrays.stream(x).map(v -> 3 * v * v).toArray());
    private static final FunctionSubject ABS = FunctionSubject.of(
            new double[] {0, 3}, x -> Math.abs(x[0]) + x[1] * x[1], x -> new double[] {Math.signum(x[0]), 2 * x[1]});

    @Test
    void theToyModelIsVerifiedToOneMillionth() {
        SubjectResult result = check("bounded", ToyModel.subject());
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.message()).isEqualTo("8 of 8 derivatives verified");
        assertThat(result.points().get(0).tensors()).allMatch(t -> t.detectable() < 1.2e-5);
    }

    @Test
    void theMessageNamesTheEntryBothValuesAndTheErrorBound() {
        SubjectResult result = check("bounded", CUBES.claiming(0, 1, 12.0012));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.message())
                .startsWith("x[1]: claimed 12.0012, but the numeric derivative is 1")
                .contains(" ± ")
                .endsWith("1 of 3 derivatives is wrong");
        assertThat(first(result).mismatches().get(0).how()).isEqualTo(Evidence.TWO_SCHEMES);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 0.3, 1})
    void aClaimBetweenTheOneSidedDerivativesIsAKink(double claim) {
        SubjectResult result = check("bounded", ABS.withGradient(p ->
                new double[][] {{p[0][0] == 0 ? claim : Math.signum(p[0][0]), 2 * p[0][1]}}));
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(first(result).kink()).isEqualTo(1);
        assertThat(first(result).verified()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 1.01, 2})
    void aClaimOutsideTheOneSidedDerivativesIsAMismatch(double claim) {
        SubjectResult result = check("bounded", ABS.withGradient(p ->
                new double[][] {{p[0][0] == 0 ? claim : Math.signum(p[0][0]), 2 * p[0][1]}}));
        assertThat(first(result).mismatched()).isEqualTo(1);
    }

    @Test
    void aWrongGradientThatAKinkHidesIsCaughtAtANudgedPoint() {
        SubjectResult result =
                check("bounded", ABS.withGradient(p -> new double[][] {{0.5 * Math.signum(p[0][0]), 2 * p[0][1]}}));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(first(result).mismatches()).singleElement().satisfies(e -> {
            assertThat(e.how()).isEqualTo(Evidence.NUDGED);
            assertThat(Math.abs(e.analytic())).isEqualTo(0.5);
        });
    }

    @Test
    void aJumpOfTheValueIsCalledAJump() {
        FunctionSubject step = FunctionSubject.of(
                new double[] {0, 3}, x -> (x[0] > 0 ? 1 : 0) + x[1] * x[1], x -> new double[] {0, 2 * x[1]});
        TensorResult tensor = first(check("bounded", step));
        assertThat(tensor.undecided()).singleElement().satisfies(e -> {
            assertThat(e.verdict()).isEqualTo(EntryVerdict.UNVERIFIABLE);
            assertThat(e.reason()).startsWith("DISCONTINUOUS");
        });
    }

    @Test
    void aStepOutsideTheDomainIsShortened() {
        FunctionSubject log = FunctionSubject.of(
                new double[] {1e-5, 1.0},
                x -> {
                    if (x[0] <= 0) {
                        throw new IllegalArgumentException("log of " + x[0]);
                    }
                    return Math.log(x[0]) + x[1];
                },
                x -> new double[] {1 / x[0], 1});
        assertThat(check("bounded", log).message()).isEqualTo("2 of 2 derivatives verified");
        assertThat(check("bounded", log.claiming(0, 0, 1.001e5)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aGradientThatTheValueHidesIsUnverifiableAndNotVerified() {
        FunctionSubject hidden = FunctionSubject.of(
                new double[] {1, 1}, x -> 1e12 + 1e-6 * x[0] + 1e9 * x[1], x -> new double[] {1e-6, 1e9});
        TensorResult tensor = first(check("bounded", hidden));
        assertThat(tensor.verified()).isEqualTo(1);
        assertThat(tensor.unverifiable()).isEqualTo(1);
        assertThat(tensor.undecided().get(0).reason()).contains("rounding");
    }

    /** As {@code hidden} above, but the subject knows its derivatives exactly. */
    private record Exact(FunctionSubject inner, double truth) implements ForwardingSubject, ExactDerivatives {
        @Override
        public double[] derivatives(double[][] at, int tensor, int[] entries) {
            return new double[] {truth};
        }
    }

    @Test
    void exactDerivativesDecideWhatDifferencesCanNot() {
        FunctionSubject hidden =
                FunctionSubject.of(new double[] {1}, x -> 1e12 + 1e-6 * x[0], x -> new double[] {1e-6});
        assertThat(first(check("bounded", new Exact(hidden, 1e-6))).verified()).isEqualTo(1);
        TensorResult wrong = first(check("bounded", new Exact(hidden, 1.1e-6)));
        assertThat(wrong.mismatches())
                .singleElement()
                .satisfies(e -> assertThat(e.how()).isEqualTo(Evidence.EXACT));
    }

    @Test
    void aZeroThatTheValueIsTooCoarseToShowIsUnverifiableUnlessItIsKnownExactly() {
        FunctionSubject hidden =
                FunctionSubject.of(new double[] {1, 1}, x -> 1e12 + 1e-6 * x[0], x -> new double[] {1e-6, 0});
        assertThat(first(check("bounded", hidden)).zero()).isZero();
        assertThat(first(check("bounded", hidden)).unverifiable()).isEqualTo(2);
        assertThat(first(check("bounded", new Exact(hidden, 0))).zero()).isEqualTo(1);
    }

    @Test
    void aSubjectThatThrowsIsAnErrorWhateverThrows() {
        FunctionSubject broken = CUBES.withGradient(p -> {
            throw new UnsupportedOperationException("not yet");
        });
        for (String method : Methods.names()) {
            SubjectResult result = check(method, broken);
            assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(result.message())
                    .startsWith("f: the gradient threw java.lang.UnsupportedOperationException: not yet");
            FunctionSubject nowhere = new FunctionSubject("f", CUBES.tensors(), new double[][] {null}, p -> 1, p -> p);
            assertThat(check(method, nowhere).message())
                    .startsWith("f: the point threw java.lang.NullPointerException");
        }
    }

    @Test
    void aClaimOfZeroUnderATinyLossIsCaught() {
        FunctionSubject tiny = FunctionSubject.of(
                new double[] {1, 2}, x -> 1e-30 * (x[0] + x[1] * x[1]), x -> new double[] {1e-30, 2e-30 * x[1]});
        assertThat(check("bounded", tiny).outcome()).isEqualTo(Outcome.PASS);
        assertThat(check("bounded", tiny.claiming(0, 1, 0)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aSubjectInWhichNothingIsExercisedIsVacuousAndFails() {
        FunctionSubject constant = FunctionSubject.of(new double[] {1, 2}, x -> 7.0, x -> new double[2]);
        SubjectResult result = check("bounded", constant);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.message()).startsWith("vacuous: 0 of 2 derivatives verified, 2 zero on these inputs");
        assertThat(result.notes()).singleElement().asString().startsWith("x: nothing was verified here");
    }

    @Test
    void aValueThatDiffersBetweenEvaluationsIsNamed() {
        AtomicLong calls = new AtomicLong();
        FunctionSubject noisy = CUBES.withValue(p -> CUBES.value(p) + 1e-9 * (calls.getAndIncrement() % 7));
        SubjectResult result = check("bounded", noisy);
        assertThat(result.notes()).anyMatch(n -> n.startsWith("NON-DETERMINISTIC"));
        assertThat(first(result).mismatched()).isZero();
        assertThat(check("bounded", CUBES).notes()).isEmpty();
    }

    @Test
    void aFunctionThatSwingsWithinTheStepIsNotAccused() {
        FunctionSubject steep = FunctionSubject.of(new double[] {0.7, 2}, x -> Math.sin(1e5 * x[0]) * x[1], x ->
                new double[] {1e5 * Math.cos(1e5 * x[0]) * x[1], Math.sin(1e5 * x[0])});
        assertThat(first(check("bounded", steep)).mismatched()).isZero();
        double wrong = 1.01e5 * Math.cos(0.7e5) * 2;
        assertThat(first(check("bounded", steep.claiming(0, 0, wrong))).mismatched())
                .isEqualTo(1);
    }

    /** The scale of a tensor of zeros is 0.1, which says nothing about these. */
    @ParameterizedTest
    @ValueSource(doubles = {1e3, 1e7, 1e9, 1e12})
    void aFunctionThatSaturatesWithinTheStepIsNotAccused(double steepness) {
        FunctionSubject steep = FunctionSubject.of(new double[1], x -> Math.tanh(steepness * x[0]), x ->
                new double[] {steepness * (1 - Math.pow(Math.tanh(steepness * x[0]), 2))});
        assertThat(first(check("bounded", steep)).mismatched()).isZero();
        assertThat(first(check("bounded", steep.claiming(0, 0, -steepness))).mismatched())
                .isEqualTo(1);
    }

    @Test
    void aFunctionInSinglePrecisionIsNotAccused() {
        FunctionSubject single = FunctionSubject.of(new double[] {0.7, 2}, x -> (float) (Math.sin(x[0]) * x[1]), x ->
                new double[] {Math.cos(x[0]) * x[1], Math.sin(x[0])});
        assertThat(first(check("bounded", single)).mismatched()).isZero();
        Method coarse = Methods.create("bounded", new Settings(null, 1e-3, null));
        assertThat(first(check(coarse, single, 1)).verified()).isEqualTo(2);
        assertThat(check(coarse, single.claiming(0, 0, 1.02 * 2 * Math.cos(0.7)), 1)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aSubjectThatKeepsStateFails() {
        AtomicInteger gradients = new AtomicInteger();
        FunctionSubject stateful = CUBES.withGradient(p -> {
            double[][] g = CUBES.gradient(p);
            g[0][0] += gradients.getAndIncrement() > 0 ? 1e-14 : 0;
            return g;
        });
        SubjectResult result = check("bounded", stateful);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.message()).startsWith("the subject keeps state");
    }

    @Test
    void everyDeliberateBugInAnExercisedTensorIsCaught() {
        SelfTest strength = check("bounded", CUBES).selfTest();
        assertThat(strength.total()).isEqualTo(6);
        assertThat(strength.killed()).isEqualTo(6);
        assertThat(strength.survivors()).isEmpty();
    }

    @Test
    void deliberateBugsThatWouldNotBeCaughtAreListed() {
        FunctionSubject hidden =
                FunctionSubject.of(new double[] {1, 1}, x -> 1e12 + 1e-6 * x[0], x -> new double[] {1e-6, 0});
        SelfTest strength = check("bounded", hidden).selfTest();
        assertThat(strength.killed()).isLessThan(strength.total());
        assertThat(strength.survivors()).contains("x: sign");
    }

    @Test
    void onlyTheRelativeToleranceHasAMeaning() {
        SubjectResult told = check(Methods.create("bounded", new Settings(1e-6, null, 1e-8)), CUBES, 1);
        assertThat(told.outcome()).isEqualTo(Outcome.PASS);
        assertThat(told.notes().get(0))
                .isEqualTo(
                        "step and atol not used: the method bounded finds its own steps and has no absolute tolerance");
        assertThat(check("bounded", CUBES).notes()).isEmpty();
        Method coarse = Methods.create("bounded", new Settings(null, 0.01, null));
        assertThat(check(coarse, CUBES.claiming(0, 1, 12.06), 1).outcome()).isEqualTo(Outcome.PASS);
        assertThat(check(coarse, CUBES.claiming(0, 1, 12.6), 1).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        Method bounded = Methods.create("bounded", Settings.DEFAULTS);
        for (Subject subject : List.of(
                Mlp.of(Mlp.Activation.RELU, 5, 8, 2, 6, 20, 20, 4).padded(),
                Damaged.entry(Mlp.of(Mlp.Activation.TANH, 5, 8, 2, 6, 20, 20, 4), 2, 3, 1.0001))) {
            assertThat(Checks.text(check(bounded, subject, 7))).isEqualTo(Checks.text(check(bounded, subject, 1)));
        }
    }

    /** {@code Σ xᵢ³/n}; the evaluations are counted. */
    private static FunctionSubject large(int size, AtomicLong evaluations) {
        double[] x = new double[size];
        Arrays.setAll(x, i -> 1 + 0.5 * Math.sin(i));
        return FunctionSubject.of(
                x,
                p -> {
                    evaluations.incrementAndGet();
                    double sum = 0;
                    for (double v : p) {
                        sum += v * v * v;
                    }
                    return sum / size;
                },
                p -> {
                    double[] g = new double[size];
                    for (int i = 0; i < size; i++) {
                        g[i] = 3 * p[i] * p[i] / size;
                    }
                    return g;
                });
    }

    private static SubjectResult checkWithBudget(Subject subject, long budget) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            return Methods.create("bounded", Settings.DEFAULTS).check(subject, new Execution(pool, 2, budget, 42));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void oneWrongEntryAmongAMillionIsLocatedWithFewerThan250Evaluations() {
        AtomicLong evaluations = new AtomicLong();
        FunctionSubject correct = large(1_000_000, evaluations);
        FunctionSubject wrong = correct.claiming(0, 654_321, 0);
        SubjectResult result = checkWithBudget(wrong, 10_000);
        System.out.println("one of 1,000,000 located with " + evaluations + " evaluations");
        assertThat(evaluations.get()).isLessThan(250);
        assertThat(result.evaluations()).as("those for the verdict").isBetween(100L, evaluations.get());
        assertThat(first(result).mismatches())
                .singleElement()
                .satisfies(e -> assertThat(e.index()).containsExactly(654_321));
        assertThat(first(result).grouped()).isEqualTo(999_999);
    }

    @Test
    void aLargeCorrectTensorPassesAndSaysThatItWasCheckedTogether() {
        AtomicLong evaluations = new AtomicLong();
        SubjectResult result = checkWithBudget(large(100_000, evaluations), 10_000);
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(first(result).grouped()).isEqualTo(100_000);
        assertThat(result.notes()).anyMatch(n -> n.startsWith("x: 100000 entries were checked together"));
        assertThat(evaluations.get()).isLessThan(60);
    }

    @Test
    void manyWrongEntriesInAGroupFailTheSubject() {
        FunctionSubject wrong = large(10_000, new AtomicLong());
        SubjectResult result = checkWithBudget(
                wrong.withGradient(p -> {
                    double[][] g = wrong.gradient(p);
                    Arrays.setAll(g[0], i -> 1.01 * g[0][i]);
                    return g;
                }),
                1000);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(first(result).mismatched()).isPositive();
    }

    @Test
    void aClaimThatIsNotFiniteInAGroupIsFound() {
        SubjectResult result = checkWithBudget(large(10_000, new AtomicLong()).claiming(0, 77, Double.NaN), 1000);
        assertThat(first(result).nonFinite()).isEqualTo(1);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    }
}
