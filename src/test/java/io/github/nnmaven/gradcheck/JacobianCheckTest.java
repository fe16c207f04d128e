package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Checks.check;
import static io.github.nnmaven.gradcheck.Checks.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JacobianCheckTest {
    /** {@code f = (x₀x₁, sin x₁, x₀ + 3x₂²)}. */
    private static final VectorFunction SMOOTH = VectorFunction.of(
            new double[] {1.5, 0.4, -2},
            3,
            x -> new double[] {x[0] * x[1], Math.sin(x[1]), x[0] + 3 * x[2] * x[2]},
            x -> new double[][] {{x[1], x[0], 0}, {0, Math.cos(x[1]), 0}, {1, 0, 6 * x[2]}});

    @Test
    void aRightJacobianIsVerifiedByEveryMethod() {
        for (String method : Methods.names()) {
            SubjectResult result = check(method, SMOOTH);
            assertThat(result.outcome()).as(method + result).isEqualTo(Outcome.PASS);
            assertThat(first(result).tensor().shape()).containsExactly(3, 3);
            assertThat(first(result).verified()).isEqualTo(5);
            assertThat(first(result).zero()).isEqualTo(4);
        }
    }

    @Test
    void aWrongDerivativeIsNamedByOutputAndEntryByEveryMethod() {
        for (String method : Methods.names()) {
            SubjectResult result = check(method, SMOOTH.claiming(2, 2, -12.12));
            assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(first(result).mismatched()).isEqualTo(1);
            assertThat(first(result).mismatches().get(0).index()).containsExactly(2, 2);
            assertThat(first(result).worst())
                    .isEqualTo(first(result).mismatches().get(0));
            assertThat(result.message()).startsWith("x[2,2]: claimed -12.12, but the numeric derivative is -1");
            assertThat(result.message()).endsWith("1 of 9 derivatives is wrong");
        }
    }

    @Test
    void stepCurvesAreThoseOfTheOutputInWhoseRowTheEntryStands() {
        for (String method : Methods.names()) {
            List<StepCurve> curves =
                    first(check(method, SMOOTH.claiming(2, 2, -12.12))).curves();
            assertThat(curves).as(method).hasSize(2);
            assertThat(curves.get(0).index()).containsExactly(2, 2);
            assertThat(curves.get(0).claimed()).isEqualTo(-12.12);
            assertThat(curves.get(0).best()).isCloseTo(-12, within(1e-6));
            assertThat(curves.get(1).index()).hasSize(2).isNotEqualTo(List.of(2, 2));
            assertThat(curves.get(1).best()).isCloseTo(curves.get(1).claimed(), within(1e-6));
            assertThat(curves.get(1).values()).hasSizeGreaterThan(5);
        }
    }

    @Test
    void aFunctionThatGivesUpAfterTheVerdictHasNoCurvesAndKeepsItsVerdict() {
        VectorFunction counted = SMOOTH.claiming(0, 0, 7);
        long verdict = check("bounded", counted).evaluations();
        AtomicLong asked = new AtomicLong();
        VectorFunction tired = new VectorFunction(
                SMOOTH.at(),
                3,
                x -> {
                    if (asked.get() > verdict) { // counted by the function itself
                        throw new IllegalStateException("enough");
                    }
                    return SMOOTH.function().apply(x);
                },
                counted.derivative(),
                asked);
        SubjectResult result = check("bounded", tired);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(first(result).mismatched()).isEqualTo(1);
        assertThat(first(result).curves()).isEmpty();
    }

    @Test
    void evaluationsAreSharedByTheOutputs() {
        int outputs = 40;
        VectorFunction many = VectorFunction.of(
                new double[] {0.3, 0.7, 1.1, -0.4},
                outputs,
                x -> {
                    double[] f = new double[outputs];
                    Arrays.setAll(f, k -> Math.sin((1 + 0.01 * k) * x[k % 4]) * x[(k + 1) % 4]);
                    return f;
                },
                x -> {
                    double[][] jacobian = new double[outputs][4];
                    for (int k = 0; k < outputs; k++) {
                        double w = 1 + 0.01 * k;
                        jacobian[k][k % 4] += w * Math.cos(w * x[k % 4]) * x[(k + 1) % 4];
                        jacobian[k][(k + 1) % 4] += Math.sin(w * x[k % 4]);
                    }
                    return jacobian;
                });
        SubjectResult result = check("bounded", many);
        assertThat(result.message()).isEqualTo("80 of 160 derivatives verified, 80 zero on these inputs");
        assertThat(result.evaluations()).isLessThan(60);
        assertThat(many.evaluations().get()).as("with step curves").isLessThan(200);
        assertThat(result.selfTest().killed()).isEqualTo(result.selfTest().total());
    }

    @Test
    void aTransposedJacobianIsDiagnosed() {
        double[][] matrix = {{1, 2, 3}, {4, 5, 6}, {7, 8, 10}};
        VectorFunction transposed = VectorFunction.of(
                new double[] {0.1, 0.2, 0.3},
                3,
                x -> Arrays.stream(matrix)
                        .mapToDouble(row -> row[0] * x[0] + row[1] * x[1] + row[2] * x[2])
                        .toArray(),
                x -> new double[][] {{1, 4, 7}, {2, 5, 8}, {3, 6, 10}});
        TensorResult tensor = first(check("bounded", transposed));
        assertThat(tensor.diagnosis()).isEqualTo("the matrix is transposed");
        assertThat(tensor.mismatched()).isEqualTo(6);
    }

    @Test
    void everyOutputHasItsOwnScaleAndNoise() {
        VectorFunction scales = VectorFunction.of(
                new double[] {0.6},
                3,
                x -> new double[] {1e-12 * Math.sin(x[0]), 1e12 * Math.exp(x[0]), 1e12 + 1e-6 * x[0]},
                x -> new double[][] {{1e-12 * Math.cos(x[0])}, {1e12 * Math.exp(x[0])}, {1e-6}});
        TensorResult tensor = first(check("bounded", scales));
        assertThat(tensor.verified()).isEqualTo(2);
        assertThat(tensor.undecided())
                .singleElement()
                .satisfies(e -> assertThat(e.index()).containsExactly(2, 0));
        double wrong = 1.001e-12 * Math.cos(0.6);
        assertThat(first(check("bounded", scales.claiming(0, 0, wrong))).mismatched())
                .isEqualTo(1);
    }

    @Test
    void aKinkInOneOutputLeavesTheOthersAlone() {
        VectorFunction kinked = VectorFunction.of(
                new double[] {0, 2}, 3, x -> new double[] {Math.abs(x[0]), x[0] * x[1], Math.exp(x[0])}, x ->
                        new double[][] {{Math.signum(x[0]), 0}, {x[1], x[0]}, {Math.exp(x[0]), 0}});
        TensorResult tensor = first(check("bounded", kinked));
        assertThat(tensor.undecided()).singleElement().satisfies(e -> {
            assertThat(e.index()).containsExactly(0, 0);
            assertThat(e.verdict()).isEqualTo(EntryVerdict.KINK);
        });
        assertThat(tensor.verified()).isEqualTo(2);
        assertThat(tensor.mismatched()).isZero();
        assertThat(first(check("bounded", kinked.claiming(2, 0, 1.01))).mismatches())
                .singleElement()
                .satisfies(e -> assertThat(e.index()).containsExactly(2, 0));
    }

    @Test
    void aFunctionThatChangesBetweenCallsIsNamedAlthoughEvaluationsAreShared() {
        AtomicLong calls = new AtomicLong();
        VectorFunction noisy = VectorFunction.of(
                SMOOTH.at(),
                3,
                x -> {
                    double[] f = SMOOTH.function().apply(x);
                    f[0] += 1e-9 * (calls.getAndIncrement() % 7);
                    return f;
                },
                SMOOTH.derivative());
        SubjectResult result = check("bounded", noisy);
        assertThat(result.notes()).anyMatch(n -> n.startsWith("outputs [0]: NON-DETERMINISTIC"));
        assertThat(first(result).mismatched()).isZero();
    }

    @Test
    void wrongCountsAreErrorsThatSayWhatWasExpected() {
        VectorFunction few = VectorFunction.of(SMOOTH.at(), 4, SMOOTH.function(), SMOOTH.derivative());
        VectorFunction rows = VectorFunction.of(SMOOTH.at(), 3, SMOOTH.function(), x -> new double[2][3]);
        for (String method : Methods.names()) {
            assertThat(check(method, few).message())
                    .isEqualTo("f: the values must be 4 numbers, one for each output, but are 3 numbers");
            assertThat(check(method, rows).message())
                    .isEqualTo("f: the Jacobian must have 3 rows, one for each output, but has 2");
        }
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Method bounded = Methods.create("bounded", Settings.DEFAULTS);
        VectorFunction wrong = SMOOTH.claiming(0, 1, 1.51);
        assertThat(Checks.text(check(bounded, wrong, 5))).isEqualTo(Checks.text(check(bounded, wrong, 1)));
        assertThat(List.of(check(bounded, wrong, 3).evaluations()))
                .containsExactly(check(bounded, wrong, 1).evaluations());
    }
}
