package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.List;
import org.apache.commons.math3.analysis.ParametricUnivariateFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPointsTest {
    private static final String HERE = "function: io.github.nnmaven.binding.NamedPointsTest.";

    static class Decay implements ParametricUnivariateFunction {
        @Override
        public double value(double x, double... p) {
            return p[0] * Math.exp(-p[1] * x);
        }

        @Override
        public double[] gradient(double x, double... p) {
            double e = Math.exp(-p[1] * x);
            return new double[] {e, -factor(x) * p[0] * e};
        }

        double factor(double x) {
            return x;
        }
    }

    static final class WithoutX extends Decay {
        @Override
        double factor(double x) {
            return 1;
        }
    }

    static class Regression {
        static double loss(double[] w, double b, double[] x) {
            double sum = b;
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * x[i];
            }
            return Math.sin(sum);
        }

        static double[][] slope(double[] w, double b, double[] x) {
            double sum = b;
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * x[i];
            }
            double[] dw = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                dw[i] = Math.cos(sum) * x[i];
            }
            return new double[][] {dw, {Math.cos(sum)}};
        }
    }

    private static final String REGRESSION = HERE + "Regression\nvalue: loss(w, b, x)\ngradient: slope(w, b, x)\n"
            + "variables:\n  w: {gradient: \"result[0]\"}\n  b: {gradient: \"result[1][0]\"}\n";

    private static void fault(ThrowingCallable check, String message, String fix, int line) {
        assertThatThrownBy(check)
                .isInstanceOf(FunctionFault.class)
                .hasMessageContaining(message)
                .satisfies(thrown -> {
                    assertThat(((FunctionFault) thrown).fix()).contains(fix);
                    assertThat(((FunctionFault) thrown).where().line()).isEqualTo(line);
                });
    }

    private static List<String> labels(SubjectResult result) {
        return result.points().stream().map(PointResult::label).toList();
    }

    @ParameterizedTest
    @CsvSource({"Decay, PASS", "WithoutX, FAIL"})
    void thePointOfAParametricFunctionIsData(String type, Outcome outcome) {
        String at = "\nat:\n  - {x: 0.5, p: [1.5, -0.7]}\n  - {p: [0.3, 0.4], x: 2}";
        for (String calls : List.of("", "\nvalue: value(x, p)\ngradient: gradient(x, p)", "\nvariables: {p: {}}")) {
            SubjectResult result = Functions.check(HERE + type + calls + at);
            assertThat(result.outcome()).as(calls + result.message()).isEqualTo(outcome);
            assertThat(labels(result)).containsExactly("point 1, x = 0.5", "point 2, x = 2.0");
        }
    }

    @Test
    void pointsReplaceTheDataOfTheSpec() {
        String spec = HERE + "Decay\ndata: {x: 1}\nat:\n  - {p: [1.5, -0.7]}\n  - {x: 2, p: [0.3, 0.4]}";
        SubjectResult result = Functions.check(spec);
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(labels(result)).containsExactly("point 1, x = 1.0", "point 2, x = 2.0");
        assertThat(result.points().get(0).loss()).isEqualTo(1.5 * Math.exp(0.7));
    }

    @Test
    void numbersOfOnePointStayTogether() {
        SubjectResult result = Functions.check(
                REGRESSION + "at:\n  - {w: [1], b: 0.5, x: [2]}\n"
                        + "  - {w: {normal: {size: 2, count: 3, seed: 1}}, b: 1, x: [0.5, 0.25]}\n  - {w: [1, 2, 3], b: 0, x: [1, 1, 2]}");
        assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.PASS);
        assertThat(result.points())
                .extracting(p -> p.tensors().get(0).tensor().size())
                .containsExactly(1, 2, 2, 2, 3);
    }

    @Test
    void aWrongEntryOfARaggedArrayIsCalledByItsIndices() {
        SubjectResult result = Functions.check(HERE + "Ragged\nat: [[[0.5], [1, 2]]]");
        assertThat(result.points().get(0).tensors().get(0).mismatches())
                .extracting(entry -> entry.index())
                .containsExactly(List.of(1, 0));
    }

    static final class Ragged {
        double value(double[][] w) {
            return w[0][0] * w[1][0] + w[1][1] * w[1][1];
        }

        double[][] gradient(double[][] w) {
            return new double[][] {{w[1][0]}, {2 * w[0][0], 2 * w[1][1]}};
        }
    }

    @Test
    void aPointThatLeavesOutANameSaysWhichItMayHaveMeant() {
        fault(
                () -> Functions.check(REGRESSION + "at:\n  - {w: [1], b: 0, x: [2]}\n  - {w: [1], bb: 0, x: [1]}"),
                "this point gives w, bb, x, but no b",
                "Did you mean b by bb?",
                9);
        fault(
                () -> Functions.check(REGRESSION + "data: {x: [1]}\nat:\n  - {w: [1]}"),
                "this point gives w, but no b",
                "Give b too.",
                9);
    }

    @Test
    void aNameThatNoCallTakesIsMisspelt() {
        fault(
                () -> Functions.check(REGRESSION.replace("b, x)", "b, inputs)")
                        + "data: {inputs: [1]}\nat:\n  - {w: [1], b: 0, inptus: [1]}"),
                "a point is given for inptus, but no call takes it; there is w, b, inputs",
                "Did you mean inputs?",
                9);
    }

    @Test
    void pointsWithoutANameNeedOneVariable() {
        fault(
                () -> Functions.check(REGRESSION + "data: {x: [1]}\nat: [[1, 2]]"),
                "which variable of w, b these points are of",
                "Name them",
                8);
        fault(
                () -> Functions.check(HERE + "Regression\nvalue: loss(w, 0, inpts)\ngradient: slope(w, 0, inpts)\n"
                        + "data: {inputs: [1]}\nat: [[1, 2]]"),
                "which variable of w, inpts these points are of",
                "Did you mean inputs by inpts?",
                5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain: {wheights: \"> 0\"}",
                "expect: [{tensor: wheights, reason: known, until: 2027-01-31}]",
                "expect: [{tensor: \"wheights[1, 1]\", reason: known, until: 2027-01-31}]",
            })
    void whatIsSaidOfNoVariableIsMisspelt(String line) {
        String spec = HERE + "Ragged\nvalue: value(weights)\ngradient: gradient(weights)\nat: [[[0.5], [1, 2]]]\n";
        fault(() -> Functions.check(spec + line), "no variable; there is weights", "Did you mean weights?", 5);
        assertThat(Functions.check(spec + line.replace("wheights", "weights")).points())
                .hasSize(1);
    }

    @Test
    void pointsStandInOnePlace() {
        String own = HERE + "Squares\nvariables: {prediction: {at: [[1]]}}\ndata: {target: [3]}\n";
        fault(() -> Functions.check(own + "at: [[2]]"), "every variable has points of its own", "one of the two", 4);
        fault(
                () -> Functions.check(own + "at: [{prediction: [2]}]"),
                "prediction has points of its own",
                "one of the two",
                4);
    }

    @ParameterizedTest
    @CsvSource({"'[1, 1]', true", "'[0, 1, 1]', true", "'[0, 1]', false", "'[2, 0]', false", "3, false"})
    void whatIsExpectedOfAnEntryNeedsTheEntry(String entry, boolean there) {
        String spec = HERE + "Ragged\nat: [[[0.5], [1, 2]]]\nexpect: [{tensor: w, entry: " + entry
                + ", reason: known, until: 2027-01-31}]";
        if (there) {
            assertThat(Functions.check(spec).points()).hasSize(1);
        } else {
            fault(() -> Functions.check(spec), "expected to be wrong, but the shape of w is [1, 2]", "from 0", 3);
        }
    }

    static final class Squares {
        double loss(double[] prediction, double[] target) {
            return (prediction[0] - target[0]) * (prediction[0] - target[0]);
        }

        double[] gradient(double[] prediction, double[] target) {
            return new double[] {2 * (prediction[0] - target[0])};
        }
    }

    @Test
    void oneGradientIsThatOfOneVariable() {
        String at = "at: [{prediction: [1], target: [3]}]";
        fault(
                () -> Functions.check(HERE + "Squares\n" + at),
                "whose gradient it is that gradient(prediction, target) returns, that of prediction or that of target",
                "variables: {prediction: {}}",
                1);
        assertThat(Functions.check(HERE + "Squares\nvariables: {prediction: {}}\n" + at)
                        .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(Functions.check(HERE + "Squares\nvariables: {target: {}}\n" + at)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }
}
