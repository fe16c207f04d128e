package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.Examples;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.gradcheck.SubjectResult;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Suspected causes that need dead units or several examples, each on three networks. */
class NetworkDiagnosisTest {
    private static ExecutorService pool;

    @BeforeAll
    static void start() {
        pool = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() {
        pool.shutdown();
    }

    private static Subject subject(int seed, String layers, int examples, String rest) {
        return SpecAssembly.subject(
                AssembledSpecs.network(
                        "network: net\nrandom: {seed: " + seed + "}\ninput: {normal: {features: 4, examples: "
                                + examples + "}}\nlayers: " + layers + "\n" + rest),
                "bounded");
    }

    static Stream<Subject> withDeadUnits() {
        return Stream.of(
                subject(1, "[linear: 12, relu, linear: 12, relu, linear: 2]", 1, ""),
                subject(2, "[linear: 9, relu, linear: 3]", 1, "loss: softmax-cross-entropy\ntarget: 2\n"),
                subject(3, "[linear: 7, tanh, linear: 16, relu, linear: 1]", 1, "target: 3\n"));
    }

    static Stream<Subject> withSeveralExamples() {
        return Stream.of(
                subject(4, "[linear: 6, tanh, linear: 2]", 5, "target: 1\n"),
                subject(5, "[linear: 8, relu, linear: 3]", 7, "loss: softmax-cross-entropy\ntarget: 1\n"),
                subject(6, "[linear: 5, sigmoid, linear: 2]", 3, "loss: mean-squared-error\ntarget: 1\n"));
    }

    @ParameterizedTest
    @MethodSource("withDeadUnits")
    void aMissingMaskIsRecognized(Subject right) {
        int biases = right.tensors().size() - 4; // of the last hidden layer, behind which come Ω_K, β_K and the input
        UnaryOperator<double[][]> unmasked = g -> {
            double live = Arrays.stream(g[biases]).map(Math::abs).max().orElseThrow();
            g[biases] = Arrays.stream(g[biases]).map(v -> v == 0 ? live / 3 : v).toArray();
            return g;
        };
        assertThat(diagnosis(DamagedSubject.of(right, unmasked), biases))
                .isEqualTo("gradient where there must be none: a mask (ReLU, dropout, clipping) is missing");
    }

    @ParameterizedTest
    @MethodSource("withSeveralExamples")
    void aMissingSumOverTheExamplesIsRecognized(Subject right) {
        double[] ofOne = gradientOfFirstExample(right)[1];
        UnaryOperator<double[][]> unsummed = g -> {
            g[1] = ofOne.clone();
            return g;
        };
        assertThat(diagnosis(DamagedSubject.of(right, unsummed), 1))
                .isEqualTo("only example 0 counts: the sum over the examples is missing");
    }

    /** By central differences of the first example's part of the loss. */
    private static double[][] gradientOfFirstExample(Subject subject) {
        Examples examples = (Examples) subject;
        double[][] at = subject.point();
        double[][] gradient = new double[at.length][];
        for (int t = 0; t < at.length; t++) {
            gradient[t] = new double[at[t].length];
            for (int i = 0; i < at[t].length; i++) {
                double[][] up = subject.point();
                double[][] down = subject.point();
                up[t][i] += 1e-6;
                down[t][i] -= 1e-6;
                gradient[t][i] = (examples.value(up, 0) - examples.value(down, 0)) / (up[t][i] - down[t][i]);
            }
        }
        return gradient;
    }

    private static String diagnosis(Subject subject, int tensor) {
        SubjectResult result =
                Methods.create("bounded", Settings.DEFAULTS).check(subject, new Execution(pool, 2, 10_000_000, 0));
        return result.points().get(0).tensors().get(tensor).diagnosis();
    }
}
