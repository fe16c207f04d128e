package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.spec.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only shows when a spec is put together, each with its place. */
class AssemblyProblemsTest {
    private static final String NET = """
            network: net
            input: {values: [[1, 2], [3, 4], [5, 6]]}
            layers:
              - linear: %s
              - relu
              - linear: 2
            loss: %s
            target: %s
            """;

    private static String net(String linear, String loss, String target) {
        return String.format(java.util.Locale.ROOT, NET, linear, loss, target);
    }

    private static List<String> problems(String yaml) {
        return AssembledSpecs.of(yaml).problems().stream()
                .map(p -> p.where().line() + ":" + p.where().column() + " " + p.id() + " " + p.message())
                .toList();
    }

    @Test
    void aNetworkThatFitsHasNone() {
        assertThat(problems(
                        net("{units: 3, weights: [[1, 2], [3, 4], [5, 6]], biases: [1, 2, 3]}", "least-squares", "1")))
                .isEmpty();
        assertThat(problems(net("{units: 3, weights: [1, 2], biases: 0.5}", "least-squares", "{values: [[1, 2]]}")))
                .isEmpty();
        assertThat(problems(
                        net("{units: 3, weights: [[1], [2], [3]]}", "softmax-cross-entropy", "{labels: [0, 1, 1]}")))
                .isEmpty();
    }

    @Test
    void valuesThatDoNotFitNameBothShapes() {
        assertThat(problems(net("{units: 3, weights: [[1, 2], [3, 4]]}", "least-squares", "1")))
                .containsExactly("4:33 shape-mismatch linear0.weights is 3×2, but its values are 2×2");
        assertThat(problems(net("{units: 3, biases: [1, 2]}", "least-squares", "1")))
                .containsExactly("4:32 shape-mismatch linear0.biases is 3×1, but its values are 1×2");
    }

    @Test
    void aTargetThatDoesNotFitNamesBothShapes() {
        assertThat(problems(net("3", "least-squares", "{values: [[1, 2, 3]]}")))
                .singleElement()
                .asString()
                .contains("8:")
                .contains("the network's output is 2×3 (outputs × examples), but the target is 3×1");
    }

    @Test
    void labelsMustBeThereAndExist() {
        assertThat(problems(net("3", "softmax-cross-entropy", "{labels: [0, 1]}")))
                .singleElement()
                .asString()
                .contains("label-count expected 3 labels, one an example, but got 2");
        assertThat(problems(net("3", "softmax-cross-entropy", "{labels: [0, 2, 1]}")))
                .singleElement()
                .asString()
                .contains("8:22 no-such-label expected a class label from 0 to 1, but got 2");
        assertThat(problems(net("3", "softmax-cross-entropy", "1.5")))
                .singleElement()
                .asString()
                .contains("no-such-label");
    }

    @Test
    void aClassThatIsNotThereOrDoesNotFitIsSaidWithItsPlace() {
        String own = net("3", "least-squares", "1").replace("- relu", "- com.acme.Missing");
        assertThat(problems(own))
                .singleElement()
                .asString()
                .startsWith("5:5 class-not-found the project has no class com.acme.Missing");
        assertThat(problems(net("3", "least-squares", "1").replace("- relu", "- java.lang.StringBuilder")))
                .singleElement()
                .asString()
                .startsWith(
                        "5:5 class-unusable nothing in java.lang.StringBuilder looks like a value and its gradient");
    }

    @Test
    void optionsThatTheFormulaRefusesAreSaidWithTheirPlace() {
        assertThat(problems(net("3", "least-squares", "1").replace("- relu", "- relu: {at-zero: 2}")))
                .containsExactly("5:5 bad-option the derivative of relu at 0 must be from 0 to 1, but was 2.0");
        assertThat(problems(net("{units: 3, weights: {normal: {std: 1, variance: 2}}}", "least-squares", "1")))
                .containsExactly("4:34 bad-option variance stands alone: it is a standard normal times its root");
        assertThat(problems(net("3", "least-squares", "1").replace("- relu", "- relu: {at-zero: 0}")))
                .isEmpty();
    }

    @Test
    void allProblemsComeAtOnce() {
        String yaml =
                net("{units: 3, weights: [[1, 2], [3, 4]], biases: [1, 2]}", "least-squares", "{values: [[1, 2, 3]]}");
        assertThat(problems(yaml)).hasSize(3);
    }

    @Test
    void functionsAndOwnLayersOfNoClassAreSaidWithTheirPlace() {
        assertThat(problems("function: com.acme.Model\nat: 1\n"))
                .singleElement()
                .asString()
                .startsWith("1:11 not-bound the project has no class com.acme.Model");
        for (String layer : List.of("com.acme.Dense(4)", "{com.acme.Dense: {forward: run}}", "{com.acme.Dense: [4]}")) {
            assertThat(problems(net("3", "least-squares", "1").replace("relu", layer)))
                    .singleElement()
                    .asString()
                    .contains(" class-unusable the project has no class com.acme.Dense");
        }
    }

    @Test
    void listedDrawsMustBeKnownAndComplete() {
        String yaml = "random: {draws: [linear1.weights, linear7.weights]}\n" + net("3", "least-squares", "1");
        assertThat(AssembledSpecs.of(yaml).problems())
                .extracting(Problem::id)
                .containsExactly("unknown-tensor", "draws-incomplete");
    }

    @Test
    void aFileOfNumbersIsReadOrSaidToBeMissing() {
        String yaml = net("3", "least-squares", "1").replace("{values: [[1, 2], [3, 4], [5, 6]]}", "{csv: x.csv}");
        assertThat(AssembledSpecs.of(yaml, Map.of("x.csv", "1,2\n3,4\n")).problems())
                .isEmpty();
        assertThat(AssembledSpecs.of(yaml).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("cannot read x.csv: no such file"));
    }

    @Test
    void theProblemShowsItsLine() {
        Problem problem = AssembledSpecs.of(net("{units: 3, biases: [1, 2]}", "least-squares", "1"))
                .problems()
                .get(0);
        assertThat(problem.excerpt()).isEqualTo("  - linear: {units: 3, biases: [1, 2]}");
    }
}
