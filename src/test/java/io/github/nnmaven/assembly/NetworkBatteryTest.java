package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounded verdict on whole networks from specs: none that is right is accused, none that is damaged is verified. */
class NetworkBatteryTest {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);
    private static final List<String> COUNTS = new ArrayList<>();
    private static long parameters;

    private record Case(String name, String body) {
        NetworkPlan plan() {
            return AssembledSpecs.network("network: " + name + "\n" + body);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case deep(String name, String weights) {
        return new Case(name, """
                random: {draws: ends-first}
                input: 1.2
                layers: [{repeat: 50, layers: [linear: 80, relu]}, linear: 1]
                initialize: {weights: %s}
                target: 0
                """.formatted(weights));
    }

    private static Case small(String name, String input, String layers, String initialize, String rest) {
        return new Case(name, "input: " + input + "\nlayers: " + layers + "\ninitialize: " + initialize + "\n" + rest);
    }

    static Stream<Case> correct() {
        String batch = "{normal: {features: 6, examples: 7}}";
        String he = "{weights: he, biases: normal}";
        return Stream.of(
                deep("exploding-50x80", "{normal: {variance: 1}}"),
                deep("he-50x80", "he"),
                small(
                        "wide-relu-64",
                        "{normal: {features: 10, examples: 64}}",
                        "[linear: 256, relu, linear: 4]",
                        he,
                        ""),
                small("tanh", batch, "[linear: 20, tanh, linear: 20, tanh, linear: 3]", he, ""),
                small(
                        "softmax",
                        batch,
                        "[linear: 20, relu, linear: 5]",
                        he,
                        "loss: softmax-cross-entropy\ntarget: 3\n"),
                small(
                        "padding",
                        "{values: [[0, 0, 0], [1, 2, -1], [0.5, -1, 2]]}",
                        "[linear: 16, relu, linear: 2]",
                        "{}",
                        ""),
                small(
                        "dead-units",
                        batch,
                        "[linear: {units: 9, biases: -50}, relu, linear: 9, relu, linear: 2]",
                        he,
                        ""),
                small("large-parameters", batch, "[linear: 8, tanh, linear: 2]", "{weights: {normal: {std: 1e6}}}", ""),
                small(
                        "small-parameters",
                        batch,
                        "[linear: 8, tanh, linear: 2]",
                        "{weights: {normal: {std: 1e-6}}}",
                        "target: 1\n"),
                small(
                        "tiny-loss",
                        batch,
                        "[linear: 8, silu, linear: {units: 2, weights: {normal: {std: 1e-150}}}]",
                        he,
                        ""),
                small(
                        "huge-loss",
                        batch,
                        "[linear: 8, gelu, linear: {units: 2, weights: {normal: {std: 1e38}}}]",
                        he,
                        ""),
                small("offset", batch, "[linear: 8, tanh, linear: 2]", he, "target: 1e4\n"),
                small(
                        "near-overflow",
                        "{values: [[300, 1], [299, -2]]}",
                        "[linear: {units: 3, weights: 1}, exp, linear: {units: 1, weights: 1e-100}]",
                        "{}",
                        ""),
                small(
                        "logits",
                        batch,
                        "[linear: 8, elu, linear: 1]",
                        he,
                        "loss: {binary-cross-entropy: {of: logits}}\ntarget: 1\n"),
                small(
                        "probabilities",
                        batch,
                        "[linear: 8, softsign, linear: 1, sigmoid]",
                        he,
                        "loss: binary-cross-entropy\ntarget: 1\n"),
                small("huber", batch, "[linear: 8, selu, linear: 2]", he, "loss: huber\n"),
                small("l1", batch, "[linear: 8, leaky-relu, linear: 2]", he, "loss: l1\n"));
    }

    @ParameterizedTest
    @MethodSource("correct")
    void aRightGradientIsNotAccused(Case network) {
        SubjectResult result = check(SpecAssembly.subject(network.plan(), "bounded"));
        long all = sum(result, t -> t.tensor().size());
        long unverifiable = sum(result, TensorResult::unverifiable);
        parameters += all;
        COUNTS.add(String.format(
                Locale.ROOT,
                "%-18s %7d derivatives: %6d verified, %6d zero, %4d kink, %4d unverifiable, %d evaluations",
                network.name(),
                all,
                sum(result, TensorResult::verified),
                sum(result, TensorResult::zero),
                sum(result, TensorResult::kink),
                unverifiable,
                result.evaluations()));
        assertThat(result.outcome()).as(result.message()).isEqualTo(SubjectResult.Outcome.PASS);
        assertThat(unverifiable).as("unverifiable of %d", all).isLessThanOrEqualTo(all / 100);
    }

    @AfterAll
    static void counts() {
        POOL.shutdown();
        COUNTS.forEach(System.out::println);
        System.out.println("right gradients in total: " + parameters);
    }

    @Test
    void theBatteryIsLarge() {
        long size = correct()
                .mapToLong(c -> SpecAssembly.subject(c.plan(), "bounded").tensors().stream()
                        .mapToLong(t -> t.size())
                        .sum())
                .sum();
        assertThat(size).isGreaterThan(100_000);
    }

    static Stream<Case> damaged() {
        return correct()
                .filter(c -> List.of("tanh", "softmax", "tiny-loss", "huge-loss", "logits", "l1")
                        .contains(c.name()));
    }

    /** Errors of 1 % … 0.001 %, one entry at a time: accused, or honestly beyond what this check can see. */
    @ParameterizedTest
    @MethodSource("damaged")
    void aDamagedEntryIsNeverVerified(Case network) {
        Subject right = SpecAssembly.subject(network.plan(), "bounded");
        SplittableRandom random = new SplittableRandom(42);
        for (double error : new double[] {1e-2, 1e-3, 1e-4, 1e-5}) {
            for (int n = 0; n < 3; n++) {
                int tensor = random.nextInt(right.tensors().size());
                int entry = nonZero(right, tensor, random);
                SubjectResult result = check(DamagedSubject.of(right, gradient -> {
                    gradient[tensor][entry] *= 1 + error;
                    return gradient;
                }));
                TensorResult judged = result.points().get(0).tensors().get(tensor);
                List<Integer> index = judged.tensor().index(entry);
                boolean accused =
                        judged.mismatches().stream().map(EntryResult::index).anyMatch(index::equals);
                boolean open =
                        judged.undecided().stream().map(EntryResult::index).anyMatch(index::equals);
                assertThat(accused || open)
                        .as("%s%s off by %s", judged.tensor().name(), index, error)
                        .isTrue();
                assertThat(result.points().get(0).tensors().stream()
                                .mapToInt(TensorResult::mismatched)
                                .sum())
                        .isEqualTo(accused ? 1 : 0);
            }
        }
    }

    private static int nonZero(Subject subject, int tensor, SplittableRandom random) {
        double[] gradient = subject.gradient(subject.point())[tensor];
        int entry = random.nextInt(gradient.length);
        while (gradient[entry] == 0) {
            entry = random.nextInt(gradient.length);
        }
        return entry;
    }

    private static SubjectResult check(Subject subject) {
        return Methods.create("bounded", Settings.DEFAULTS).check(subject, new Execution(POOL, 2, 10_000_000, 0));
    }

    private static long sum(SubjectResult result, ToIntFunction<TensorResult> count) {
        return result.points().get(0).tensors().stream().mapToInt(count).sum();
    }
}
