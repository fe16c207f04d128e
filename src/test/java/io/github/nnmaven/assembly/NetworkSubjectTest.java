package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.gradcheck.EntryProbes;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
    void thePointIsHandedOutFresh() {
        SUBJECT.point()[0][0] = 99;
        assertThat(SUBJECT.point()[0][0]).isNotEqualTo(99);
    }
}
