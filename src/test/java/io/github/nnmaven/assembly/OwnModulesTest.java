package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class OwnModulesTest {
    private static final String DENSE =
            "  - io.github.nnmaven.assembly.OwnFixtures.%s(3, 4):\n      forward: forward(input)\n"
                    + "      backward: backward(upstream)\n      variables:\n"
                    + "        weights: {get: getWeights(), gradient: getWeightGradients()}\n";
    private static final String NET =
            "network: net\nrandom: {seed: 3}\ninput: {normal: {features: 2, examples: 5}}\nlayers:\n"
                    + "  - linear: 4\n%s  - linear: 2\ninitialize: {weights: normal, biases: normal}\n%starget: {normal: {}}\n";

    private static SubjectResult check(String yaml) {
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try {
            SpecAssembly assembly = AssembledSpecs.of(yaml);
            assertThat(assembly.problems()).isEmpty();
            return assembly.subject("net")
                    .check(
                            Methods.create("bounded", new Settings(null, null, null)),
                            new Execution(workers, 1, 1_000_000, 0),
                            point -> {});
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<String> wrong(SubjectResult result) {
        return result.points().stream()
                .flatMap(p -> p.tensors().stream()
                        .filter(t -> t.mismatched() > 0)
                        .map(t -> label(p) + t.tensor().name()))
                .toList();
    }

    private static String label(PointResult point) {
        return point.label() == null ? "" : point.label().replaceAll(",.*", "") + " ";
    }

    @Test
    void aRightLayerOfTheProjectsOwnPassesInPlaceAndAlone() {
        SubjectResult result = check(NET.formatted(DENSE.formatted("TanhDense"), ""));
        assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.PASS);
        assertThat(result.points()).hasSizeGreaterThan(1);
        assertThat(result.points().get(0).tensors())
                .extracting(t -> t.tensor().name())
                .contains("TanhDense0.weights");
    }

    @Test
    void aWrongOneIsNamedInPlaceAndAlone() {
        SubjectResult result = check(NET.formatted(DENSE.formatted("WrongTanhDense"), ""));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(wrong(result))
                .contains("WrongTanhDense0.weights", "linear0.weights", "WrongTanhDense0 alone weights")
                .doesNotContain("linear1.weights");
    }

    @Test
    void aLayerMayCoupleTheExamples() {
        String centre = "  - io.github.nnmaven.assembly.OwnFixtures.Centre: {forward: forward(input), backward:"
                + " backward(upstream)}\n";
        SubjectResult result = check(NET.formatted(centre, ""));
        assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aLossOfTheProjectsOwnIsChecked() {
        String loss = "loss: io.github.nnmaven.assembly.OwnFixtures.%s\n";
        SubjectResult right = check(NET.formatted("", loss.formatted("LogCosh")));
        assertThat(right.outcome()).as(right.message()).isEqualTo(Outcome.PASS);
        SubjectResult wrong = check(NET.formatted("", loss.formatted("MeanLogCosh")));
        assertThat(wrong.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(wrong(wrong)).contains("linear1.weights");
    }
}
