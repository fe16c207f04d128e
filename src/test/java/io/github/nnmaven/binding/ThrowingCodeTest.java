package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrowingCodeTest {
    private static final String HERE = "function: io.github.nnmaven.binding.ThrowingCodeTest.";

    static final class OnlyThere {
        double value(double[] x) {
            if (x[0] != 1) {
                throw new IllegalStateException("only at one");
            }
            return x[0] * x[1];
        }

        double[] gradient(double[] x) {
            return new double[] {x[1], x[0]};
        }
    }

    static final class OnlyThereInTwo {
        double[] value(double[] x) {
            return new double[] {new OnlyThere().value(x), x[1]};
        }

        double[][] jacobian(double[] x) {
            return new double[][] {{x[1], x[0]}, {0, 1}};
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OnlyThere", "OnlyThereInTwo\nconventions: {layout: output×parameter}"})
    void whenEveryProbeThrowsItIsSaidWhat(String type) {
        assertThat(Functions.check(HERE + type + "\nat: [[1, 2]]").message())
                .contains("however near to the point", "the value with x[0] = ", "IllegalStateException: only at one")
                .contains("ThrowingCodeTest.java:");
    }

    /** An object with a budget of evaluations. */
    static final class Budgeted {
        private final int budget;
        private int calls;

        Budgeted(int budget) {
            this.budget = budget;
        }

        double value(double[] x) {
            if (++calls > budget) {
                throw new IllegalStateException("max evaluations exceeded");
            }
            return x[0] * x[1];
        }

        double[] gradient(double[] x) {
            return new double[] {x[1], x[0]};
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 8, 12, 16, 20, 24})
    void aBudgetThatIsUsedUpIsSaid(int budget) {
        String at = ")\nname: it\nvalue: value\ngradient: gradient\nat: [[1, 2]]";
        SubjectResult result = Functions.check(HERE + "Budgeted(" + budget + at);
        assertThat(result.outcome()).isNotEqualTo(Outcome.PASS);
        assertThat(result.message()).contains("IllegalStateException: max evaluations exceeded");
        assertThat(Functions.check(HERE + "Budgeted(1000000" + at).outcome()).isEqualTo(Outcome.PASS);
    }
}
