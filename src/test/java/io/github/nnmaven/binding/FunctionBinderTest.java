package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionBinderTest {
    private static final String HERE = "io.github.nnmaven.binding.Fixtures.";

    private static SubjectResult check(String yaml) {
        return Functions.check("function: " + HERE + yaml);
    }

    private static void passes(SubjectResult result) {
        assertThat(result.outcome()).as(result.message() + result.notes()).isEqualTo(Outcome.PASS);
        assertThat(result.misuses()).isEmpty();
        assertThat(tensors(result)).allMatch(t -> t.unverifiable() == 0);
    }

    private static List<TensorResult> tensors(SubjectResult result) {
        return result.points().stream()
                .map(PointResult::tensors)
                .flatMap(List::stream)
                .toList();
    }

    private static void misuses(SubjectResult result, String what) {
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.misuses()).as(result.message()).anyMatch(m -> m.what().contains(what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rosenbrock\nat: [[-1.2, 1.0], {normal: {size: 2, count: 3, seed: 7}}]",
                "Rosenbrock\nvalue: value(x)\ngradient: gradient(x)\nat: [[-1.2, 1.0]]",
                "Kind.TANH\nat: [0.3, -1.5]",
                "Sigmoid\nconventions: {derivative-of: output}\nat: [0.3, -1.5]",
                "Fused\nat: [[1.5, -2]]",
                "Fused\nvalue: evaluate(x, null)\ngradient: evaluate(x, buffer)\nat: [[1.5, -2]]",
                "Dense\nvariables:\n  x: {at: {normal: {shape: [3], seed: 1}}}\n"
                        + "  weights: {get: getWeights(), gradient: {field: weightGradients}}\n  b: {field: b, gradient: {field: db}}",
                "Dense\nvalue: forward(x)\ngradient: backward(upstream)\nvariables:\n  x: {at: {normal: {shape: [3], seed: 1}}}\n"
                        + "  weights: {get: getWeights()}\n  b: {field: b}",
                "LearningDense\nvalue: forward(x)\ngradient: backward(upstream, learningRate)\nvariables:\n"
                        + "  x: {at: {normal: {shape: [3], seed: 1}}, gradient: result}\n  weights: {get: getWeights()}\n"
                        + "conventions: {learning-rate: 0.1}",
                "Decay\nat: [[2, 0.5]]",
                "Decay\ndata: {x: [0.5, 2]}\nat: [[2, 0.5]]",
                "Residuals\nat: [[2, 0.5]]",
                "Carrying\nat: [[2, 0.5]]",
                "Partial\nat: [[2, 0.5, 0.25]]",
                "Recording\nvalue: evaluate\ngradient: evaluate\nat: [[2]]",
                "Mse\nvariables: {prediction: {at: [[1, 2, 3]]}}\ndata: {target: [0.5, 2.5, 3.5]}",
                "Held\nat: [[2, 0.5], [1, -3]]",
                "Single\nat: [[2, 0.5]]",
                "Lambdas\nvalue: f\ngradient: derivative\nat: [0.7, -2]",
                "Line(slope, intercept)\nvalue: loss(x, y)\ngradient: gradients(x, y)\n"
                        + "variables: {slope: {at: 0.5}, intercept: {at: -1}}\ndata: {x: 2, y: 1}",
                "SquareJacobian\nconventions: {layout: output×parameter}\nat: [[1.5, -2]]",
            })
    void whatIsRightPasses(String yaml) {
        passes(check(yaml));
    }

    @Test
    void aWrongEntryIsNamed() {
        SubjectResult result = check("WrongRosenbrock\nat: [[-1.2, 1.0]]");
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        TensorResult x = tensors(result).get(0);
        assertThat(x.mismatches()).hasSize(1);
        assertThat(x.mismatches().get(0).index()).containsExactly(1);
    }

    @Test
    void aWrongEnumConstantFails() {
        assertThat(check("Kind.CUBE\nat: [0.3, -1.5]").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aWrongConventionIsAWrongGradient() {
        assertThat(check("Sigmoid\nat: [0.3, -1.5]").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aTransposedJacobianFails() {
        assertThat(check("SquareJacobian\nconventions: {layout: parameter×output}\nat: [[1.5, -2]]")
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aSquareJacobianNeedsItsLayout() {
        SubjectResult result = check("SquareJacobian\nat: [[1.5, -2]]");
        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.message()).contains("layout");
    }

    @Test
    void misusesAreNamed() {
        String at = "\nat: [[-1.2, 1.0]]";
        misuses(check("MutatingRosenbrock" + at), "changes its argument x at [0] from -1.2 to 0.0");
        misuses(check("CachingRosenbrock" + at), "by identity");
        misuses(check("StaleRosenbrock" + at), "is stale");
        misuses(check("RandomRosenbrock" + at), "another value each time");
        misuses(check("AddingFused\nat: [[1.5, -2]]"), "adds into the array");
    }

    @Test
    void layersThatMisbehaveAreNamed() {
        String rest = "\nvalue: forward(x)\ngradient: backward(upstream)\nvariables:\n"
                + "  x: {at: {normal: {shape: [3], seed: 1}}}\n  weights: {get: getWeights(), gradient: {field: weightGradients}}\n";
        SubjectResult adding = check("AccumulatingDense" + rest);
        misuses(adding, "adds to the gradient of the call before");
        assertThat(adding.misuses().get(0).remedy()).contains("zeroGrad()");
        misuses(check("DeafDense" + rest), "ignores its upstream gradient");
        passes(check("AccumulatingDense" + rest + "conventions: {order: [zeroGrad(), value, gradient]}"));
    }

    @Test
    void aGetterThatReturnsACopyIsRefusedWithTheWaysOut() {
        String rest = "CopyingDense\nvalue: forward(x)\ngradient: backward(upstream)\nvariables:\n"
                + "  x: {at: {normal: {shape: [3], seed: 1}}}\n  weights: {%s, gradient: {field: weightGradients}}\n";
        FunctionFault fault =
                catchThrowableOfType(FunctionFault.class, () -> check(rest.formatted("get: getWeights()")));
        assertThat(fault)
                .hasMessageMatching("getWeights\\(\\) returns a copy: changing it does not change .*CopyingDense");
        assertThat(fault.where().line()).isEqualTo(6);
        assertThat(fault.fix())
                .isEqualTo("Name the field that holds the numbers, {field: weights}; or name the setter besides,"
                        + " {get: getWeights(), set: setWeights}.");
        passes(check(rest.formatted("field: weights")));
        passes(check(rest.formatted("get: getWeights(), set: setWeights")));
    }

    @Test
    void whatCannotBeFoundSaysWhatThereIs() {
        assertThatThrownBy(() -> check("Rosenbrock\nvalue: vale\ngradient: gradient\nat: [[1, 2]]"))
                .isInstanceOf(FunctionFault.class)
                .hasMessageContaining("value");
        assertThatThrownBy(() -> check("Kind\nat: [1]"))
                .isInstanceOf(FunctionFault.class)
                .hasMessageContaining("TANH, CUBE");
        assertThatThrownBy(() -> check("Line\nat: [1]"))
                .isInstanceOf(FunctionFault.class)
                .hasMessageContaining("no constructor without arguments");
        assertThatThrownBy(() -> check("Nothing\nat: [1]"))
                .isInstanceOf(FunctionFault.class)
                .hasMessageContaining("Nothing");
    }
}
