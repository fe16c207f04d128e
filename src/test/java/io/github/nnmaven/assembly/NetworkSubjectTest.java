package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.gradcheck.EntryProbes;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.SubjectResult;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSubjectTest {
    private static final NetworkPlan PLAN = AssembledSpecs.network("""
            network: mixed
            random: {seed: 3}
            input: {normal: {features: 3, examples: 4}}
            layers: [linear: 5, relu, linear: 4, tanh, linear: 2]
            initialize: {weights: he, biases: normal}
            loss: softmax-cross-entropy
            target: {labels: [0, 1, 1, 0]}
            """);
    private static final NetworkSubject SUBJECT = NetworkSubject.ofParametersAndInput(PLAN.instance());

    @Test
    void probesAreValuesWithOneEntryChanged() {
        double[][] point = SUBJECT.point();
        EntryProbes.Probes probes = SUBJECT.probesAt(point);
        assertThat(probes.base()).isEqualTo(SUBJECT.value(point));
        for (int t = 0; t < point.length; t++) {
            int[] entries = IntStream.range(0, point[t].length).toArray();
            double[] moved = Arrays.stream(point[t]).map(x -> x + 0.01).toArray();
            double[] values = probes.probe(t, entries, moved).values();
            for (int i : entries) {
                double[][] at = SUBJECT.point();
                at[t][i] = moved[i];
                assertThat(values[i]).as("%s[%d]", t, i).isCloseTo(SUBJECT.value(at), within(1e-14));
            }
        }
    }

    @Test
    void exactDerivativesAreThoseOfBackpropagation() {
        double[][] gradient = SUBJECT.gradient(SUBJECT.point());
        for (int t = 0; t < gradient.length; t++) {
            int last = gradient[t].length - 1;
            double exact = SUBJECT.derivatives(SUBJECT.point(), t, new int[] {last})[0];
            assertThat(exact).isCloseTo(gradient[t][last], within(1e-13));
        }
    }

    @Test
    void theLossFollowsFromAnyStage() {
        double[][] activations = SUBJECT.activationValues(SUBJECT.point());
        assertThat(activations).hasNumberOfRows(SUBJECT.activations().size());
        for (int s = 0; s < activations.length; s++) {
            assertThat(SUBJECT.valueFrom(SUBJECT.point(), s, activations[s])).isEqualTo(SUBJECT.value(SUBJECT.point()));
            assertThat(activations[s]).hasSize(SUBJECT.activations().get(s).size());
        }
        activations[2][0] += 0.5;
        assertThat(SUBJECT.valueFrom(SUBJECT.point(), 2, activations[2])).isNotEqualTo(SUBJECT.value(SUBJECT.point()));
    }

    @Test
    void probesOfActivationsAreTheValuesFromThem() {
        double[][] activations = SUBJECT.activationValues(SUBJECT.point());
        EntryProbes.Probes probes = SUBJECT.activationProbesAt(SUBJECT.point());
        for (int s = 0; s < activations.length; s++) {
            double moved = activations[s][0] + 0.25;
            double[] fast = probes.probe(s, new int[] {0, 0}, new double[] {activations[s][0], moved})
                    .values();
            activations[s][0] = moved;
            double slow = SUBJECT.valueFrom(SUBJECT.point(), s, activations[s]);
            assertThat(fast[0]).isEqualTo(probes.base());
            assertThat(fast[1]).isCloseTo(slow, within(1e-12 * Math.abs(slow)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"least-squares", "mean-squared-error", "softmax-cross-entropy", "{l1: {reduction: mean}}"})
    void theLossIsTheSumOfItsExamples(String loss) {
        NetworkSubject subject = NetworkSubject.ofParameters(
                AssembledSpecs.network("""
                network: examples
                input: {normal: {features: 3, examples: 4}}
                layers: [linear: 2]
                target: {labels: [0, 1, 1, 0]}
                loss: %s
                """.formatted(loss)).instance());
        double sum = IntStream.range(0, subject.examples())
                .mapToDouble(e -> subject.value(subject.point(), e))
                .sum();
        assertThat(sum).isCloseTo(subject.value(subject.point()), within(1e-14));
    }

    @Test
    void aWrongActivationIsNamedWithItsLineInTheSpec() {
        NetworkPlan plan = AssembledSpecs.network("""
                network: wrong
                random: {seed: 3}
                input: {normal: {features: 3, examples: 4}}
                layers:
                  - linear: 5
                  - tanh
                  - linear: 4
                  - io.github.nnmaven.assembly.NetworkSubjectTest$Wrong
                  - linear: 2
                initialize: {weights: he, biases: normal}
                target: 1
                """);
        SubjectResult result = check(plan);
        assertThat(result.outcome()).isEqualTo(SubjectResult.Outcome.FAIL);
        assertThat(result.firstWrong()).contains("Wrong2 at src/main/nn/net.yaml:8");
        assertThat(check(PLAN).firstWrong()).isNull(); // the twin
        assertThat(check(PLAN).outcome()).isEqualTo(SubjectResult.Outcome.PASS);
    }

    @Test
    void aWrongActivationOfAWideLayerIsNamedToo() {
        NetworkPlan plan = AssembledSpecs.network("""
                network: wide
                input: {normal: {features: 3, examples: 16}}
                layers:
                  - linear: 64
                  - relu
                  - linear: 64
                  - io.github.nnmaven.assembly.NetworkSubjectTest$Wrong
                  - linear: 2
                target: 1
                """);
        assertThat(check(plan).firstWrong()).contains("Wrong2 at src/main/nn/net.yaml:7");
    }

    private static SubjectResult check(NetworkPlan plan) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            return Methods.create("bounded", Settings.DEFAULTS)
                    .check(SpecAssembly.subject(plan, "bounded"), new Execution(pool, 2, 10_000_000, 0));
        } finally {
            pool.shutdown();
        }
    }

    /** tanh with a derivative that is 1 % off. */
    static final class Wrong {
        static double value(double x) {
            return Math.tanh(x);
        }

        static double derivative(double x) {
            return 1.01 * (1 - Math.tanh(x) * Math.tanh(x));
        }
    }

    @Test
    void thePointIsHandedOutFresh() {
        SUBJECT.point()[0][0] = 99;
        assertThat(SUBJECT.point()[0][0]).isNotEqualTo(99);
    }
}
