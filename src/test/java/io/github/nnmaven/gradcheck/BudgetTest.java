package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(3);
    private static final long[] BUDGETS = {1, 2, 11, 40, 100, 333, 1000, 4000, 20_000};

    @AfterAll
    static void end() {
        POOL.shutdown();
    }

    private static SubjectResult check(String method, Checkable subject, long budget, int threads) {
        return Methods.create(method, Settings.DEFAULTS).check(subject, new Execution(POOL, threads, budget, 3));
    }

    private static SubjectResult check(String method, Checkable subject, long budget) {
        return check(method, subject, budget, 1);
    }

    /** {@code Σ xᵢ³ + |x₀|} at {@code x₀} = 0, with and without its wrong twins. */
    private static List<FunctionSubject> subjects(int size, AtomicLong evaluations) {
        double[] x = new double[size];
        Arrays.setAll(x, i -> i == 0 ? 0 : 1 + 0.5 * Math.sin(i));
        FunctionSubject right = FunctionSubject.of(
                x,
                p -> {
                    evaluations.incrementAndGet();
                    return Arrays.stream(p).map(v -> v * v * v).sum() + Math.abs(p[0]);
                },
                p -> Arrays.stream(p).map(v -> 3 * v * v + (v == 0 ? 1 : 0)).toArray());
        FunctionSubject all = right.withGradient(p -> {
            double[][] g = right.gradient(p);
            Arrays.setAll(g[0], i -> 1.5 * g[0][i]);
            return g;
        });
        return List.of(right, right.claiming(0, size / 2, 7), all);
    }

    @Test
    void neverMoreEvaluationsAreMadeThanTheBudgetHas() {
        for (String method : Methods.names()) {
            for (long budget : BUDGETS) {
                AtomicLong evaluations = new AtomicLong();
                for (FunctionSubject subject : subjects(150, evaluations)) {
                    evaluations.set(0);
                    SubjectResult result = check(method, subject, budget);
                    assertThat(evaluations.get())
                            .as("%s, budget %s: %s", method, budget, result)
                            .isLessThanOrEqualTo(budget);
                    assertThat(result.evaluations()).isLessThanOrEqualTo(budget);
                }
            }
        }
    }

    @Test
    void whatIsSpentForDoesNotDependOnTheNumberOfThreads() {
        for (long budget : BUDGETS) {
            for (FunctionSubject subject : subjects(150, new AtomicLong())) {
                assertThat(Checks.text(check("bounded", subject, budget, 3)))
                        .as("budget %s", budget)
                        .isEqualTo(Checks.text(check("bounded", subject, budget, 1)));
            }
        }
    }

    @Test
    void withEnoughOfItEveryEntryIsVerifiedAndNothingIsSaidOfTheBudget() {
        SubjectResult result = check("bounded", cubes(150), 20_000);
        assertThat(Checks.first(result).verified()).isEqualTo(150);
        assertThat(result.notes()).isEmpty();
        assertThat(check("bounded", cubes(150).claiming(0, 149, 1), 20_000).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    private static FunctionSubject cubes(int size) {
        double[] x = new double[size];
        Arrays.setAll(x, i -> 1 + 0.5 * Math.sin(i));
        return FunctionSubject.of(
                x,
                p -> Arrays.stream(p).map(v -> v * v * v).sum(),
                p -> Arrays.stream(p).map(v -> 3 * v * v).toArray());
    }

    @Test
    void withTooLittleEntriesAreCheckedTogetherAndThatIsSaid() {
        SubjectResult result = check("bounded", cubes(1000), 1000);
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.message()).isEqualTo("0 of 1000 derivatives verified, 1000 checked in groups only");
        assertThat(result.notes())
                .singleElement()
                .asString()
                .startsWith("x: 1000 entries were checked together along random directions, not one by one, for which a"
                        + " budget of 1000 evaluations is too small; one entry of typical size");
        SubjectResult wrong = check("bounded", cubes(1000).claiming(0, 321, 7), 1000);
        assertThat(wrong.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Checks.first(wrong).mismatches())
                .singleElement()
                .satisfies(e -> assertThat(e.index()).containsExactly(321));
    }

    @Test
    void whatRightTensorsLeaveOverPinsTheWrongEntryOfAnother() {
        FunctionSubject one = cubes(1000);
        FunctionSubject right = new FunctionSubject(
                "f",
                IntStream.range(0, 8)
                        .mapToObj(t -> new Tensor("x" + t, List.of(1000)))
                        .toList(),
                IntStream.range(0, 8).mapToObj(t -> one.point()[0]).toArray(double[][]::new),
                p -> Arrays.stream(p)
                        .mapToDouble(x -> one.value(new double[][] {x}))
                        .sum(),
                p -> Arrays.stream(p)
                        .map(x -> one.gradient(new double[][] {x})[0])
                        .toArray(double[][]::new));
        assertThat(check("bounded", right, 400).outcome()).isEqualTo(Outcome.PASS);
        SubjectResult wrong = check("bounded", right.claiming(5, 321, 60), 400);
        assertThat(wrong.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(wrong.points().get(0).tensors().get(5).mismatches())
                .singleElement()
                .satisfies(e -> assertThat(e.index()).containsExactly(321));
    }

    @Test
    void entriesBehindTheEndOfTheBudgetAreUnverifiableAndCounted() {
        for (String method : List.of("central", "forward", "chapter")) {
            SubjectResult result = check(method, cubes(1000), 700);
            TensorResult x = Checks.first(result);
            assertThat(x.verified()).isBetween(300, 699);
            assertThat(x.verified() + x.unverifiable()).isEqualTo(1000);
            assertThat(x.undecided())
                    .allSatisfy(
                            e -> assertThat(e.reason()).isEqualTo("not checked: the budget of evaluations is used up"));
            assertThat(result.notes())
                    .containsExactly(x.unverifiable()
                            + " entries were not checked: the budget of 700 evaluations is used up; a larger nn.budget"
                            + " checks more");
            assertThat(check(method, cubes(1000).claiming(0, 5, 7), 700).outcome())
                    .isEqualTo(Outcome.FAIL);
        }
    }

    @Test
    void aBudgetThatIsNotEnoughToBeginIsAnErrorThatSaysSo() {
        SubjectResult result = check("bounded", cubes(3), 5);
        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.message())
                .isEqualTo(
                        "f: the budget of 5 evaluations is used up; a larger nn.budget checks more; this is not enough"
                                + " to begin");
        assertThat(result.evaluations()).isBetween(1L, 5L);
    }

    @Test
    void whatWasNotCheckedAtAllFailsAsVacuousBecauseOfTheBudget() {
        SubjectResult result = check("bounded", cubes(150), 30);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.message())
                .isEqualTo("vacuous: 0 of 150 derivatives verified, 150 not verifiable: not checked: the budget of"
                        + " evaluations is used up");
        assertThat(result.notes())
                .containsExactly(
                        "150 entries were not checked: the budget of 30 evaluations is used up; a larger nn.budget"
                                + " checks more");
    }

    @Test
    void nothingThatIsLeftUncheckedPasses() {
        for (long budget : BUDGETS) {
            SubjectResult result = check("bounded", cubes(1000), budget);
            if (result.outcome() == Outcome.PASS) {
                TensorResult x = Checks.first(result);
                assertThat(x.verified() + x.grouped()).as("budget %s", budget).isPositive();
            }
        }
    }

    @Test
    void outputsShareOneBudget() {
        for (long budget : BUDGETS) {
            VectorFunction function = VectorFunction.of(
                    new double[] {1, 2, 0.5}, 3, p -> new double[] {p[0] * p[1], p[1] * p[2], Math.exp(p[0])}, p ->
                            new double[][] {{p[1], p[0], 0}, {0, p[2], p[1]}, {Math.exp(p[0]), 0, 0}});
            SubjectResult result = check("bounded", function, budget);
            assertThat(function.evaluations().get()).isLessThanOrEqualTo(budget);
            assertThat(result.evaluations()).isLessThanOrEqualTo(budget);
        }
    }
}
