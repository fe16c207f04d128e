package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.EntryProbes;
import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.Evidence;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.ForwardingSubject;
import io.github.nnmaven.gradcheck.Method;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.SharedPaths;
import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check by shared paths is the same check: held against the entry-by-entry check of the same networks. */
class SharedPathsCheckTest {
    private static final List<String> LOSSES = List.of(
            "least-squares",
            "mean-squared-error",
            "{huber: {delta: 0.5}}",
            "l1",
            "{binary-cross-entropy: {of: logits}}",
            "{softmax-cross-entropy: {reduction: mean}}");

    static Stream<Arguments> networks() {
        List<Arguments> cases = new ArrayList<>();
        for (int examples : new int[] {1, 7}) {
            ActivationCatalog.ENTRIES.forEach(
                    e -> cases.add(Arguments.of(e.word().name(), "least-squares", examples)));
            LOSSES.forEach(loss -> cases.add(Arguments.of("relu", loss, examples)));
            LOSSES.forEach(loss -> cases.add(Arguments.of("tanh", loss, examples)));
        }
        return cases.stream();
    }

    private static Subject subject(String activation, String loss, int examples) {
        String target = loss.contains("cross") ? "1" : "0.3";
        return SpecAssembly.subject(
                AssembledSpecs.network(String.format(Locale.ROOT, """
                        network: n
                        random: {seed: 3}
                        input: {normal: {features: 3, examples: %d}}
                        layers:
                          - linear: 6
                          - %s
                          - linear: 5
                          - %s
                          - linear: 2
                        initialize: {weights: he, biases: {normal: {std: 0.1}}}
                        loss: %s
                        target: %s
                        """, examples, activation, activation, loss, target)),
                "bounded");
    }

    @ParameterizedTest(name = "{0}, {1}, {2} examples")
    @MethodSource("networks")
    void rightGradientsGetTheSameVerdicts(String activation, String loss, int examples) {
        Subject subject = subject(activation, loss, examples);
        assertSame(check(subject), check(new EntryByEntry(subject)));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} examples")
    @MethodSource("networks")
    void damagedGradientsGetTheSameVerdicts(String activation, String loss, int examples) {
        Subject subject = subject(activation, loss, examples);
        int damaged = 0;
        for (Damage damage : Damage.values()) {
            for (int t = 0; t < subject.tensors().size(); t++) {
                double[] right = subject.gradient(subject.point())[t];
                double[] wrong = damage.change.apply(right.clone());
                if (differ(right, wrong)) {
                    damaged++;
                    Subject damagedSubject = new Claiming(subject, t, damage.change);
                    SubjectResult fast = check(damagedSubject);
                    assertThat(fast.outcome()).as("%s of tensor %d", damage, t).isEqualTo(SubjectResult.Outcome.FAIL);
                    assertSame(fast, check(new EntryByEntry(damagedSubject)));
                }
            }
        }
        assertThat(damaged).isGreaterThan(3);
    }

    /** Zeros of either sign are equal. */
    private static boolean differ(double[] a, double[] b) {
        return IntStream.range(0, a.length).anyMatch(i -> a[i] != b[i]);
    }

    private enum Damage {
        ZERO(g -> new double[g.length]),
        SIGN(g -> Arrays.stream(g).map(v -> -v).toArray()),
        TWICE(g -> Arrays.stream(g).map(v -> 2 * v).toArray()),
        ONE_ENTRY_A_LITTLE(g -> {
            int largest = 0;
            for (int i = 0; i < g.length; i++) {
                largest = Math.abs(g[i]) > Math.abs(g[largest]) ? i : largest;
            }
            g[largest] *= 1 + 1e-4;
            return g;
        }),
        REVERSED(g -> {
            double[] reversed = new double[g.length];
            Arrays.setAll(reversed, i -> g[g.length - 1 - i]);
            return reversed;
        });

        private final UnaryOperator<double[]> change;

        Damage(UnaryOperator<double[]> change) {
            this.change = change;
        }
    }

    private static void assertSame(SubjectResult fast, SubjectResult slow) {
        assertThat(fast.outcome()).isEqualTo(slow.outcome());
        List<TensorResult> quick = fast.points().get(0).tensors();
        List<TensorResult> thorough = slow.points().get(0).tensors();
        for (int t = 0; t < quick.size(); t++) {
            TensorResult f = quick.get(t);
            TensorResult s = thorough.get(t);
            String name = f.tensor().name();
            int sharper = f.verified() - s.verified(); // a path may decide what entry by entry cannot
            int bolder = f.mismatched() - s.mismatched();
            assertThat(sharper).as(name).isNotNegative();
            assertThat(bolder).as(name).isNotNegative();
            assertThat(counts(f)).as(name).isEqualTo(counts(s, sharper, bolder));
            List<List<Integer>> accused = new ArrayList<>(indices(f.mismatches()));
            accused.removeAll(indices(s.mismatches()));
            assertThat(accused).as(name).hasSize(bolder);
            assertThat(indices(s.undecided())).as(name).containsAll(accused);
            assertThat(indices(s.undecided())).as(name).containsAll(indices(f.undecided()));
            for (int i = 0; i < f.numeric().length; i++) {
                assertThat(Math.abs(f.numeric()[i] - s.numeric()[i]))
                        .as("%s %d", name, i)
                        .isLessThanOrEqualTo(f.error()[i] + s.error()[i]);
            }
        }
    }

    private static List<Integer> counts(TensorResult t) {
        return counts(t, 0, 0);
    }

    private static List<Integer> counts(TensorResult t, int sharper, int bolder) {
        return List.of(
                t.verified() + sharper,
                t.mismatched() + bolder,
                t.zero(),
                t.kink(),
                t.unverifiable() - sharper - bolder,
                t.nonFinite());
    }

    private static List<List<Integer>> indices(List<EntryResult> entries) {
        return entries.stream().map(EntryResult::index).toList();
    }

    @Test
    void pathsTakeFewerEvaluations() { // or the comparisons above would compare one check with itself
        Subject subject = subject("tanh", "least-squares", 7);
        assertThat(check(subject).evaluations())
                .isLessThan(check(new EntryByEntry(subject)).evaluations());
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        Subject subject = subject("relu", "least-squares", 7);
        SubjectResult one = check(subject, 1);
        SubjectResult four = check(subject, 4);
        assertThat(four)
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class) // NaN is NaN
                .isEqualTo(one);
    }

    @Test
    void aWrongFastPathIsNoticedEvenWhenItAgreesWithTheGradient() {
        Subject right = subject("tanh", "least-squares", 7);
        UnaryOperator<double[]> twice = g -> Arrays.stream(g).map(v -> 2 * v).toArray();
        Subject wrong = new Claiming(right, 2, twice);
        SubjectResult result = check(new DoublingPaths(wrong, 2));
        assertThat(result.outcome()).isEqualTo(SubjectResult.Outcome.ERROR);
        assertThat(result.message())
                .contains("the fast path disagrees with the function itself at linear1.weights[")
                .contains("by shared paths");
        assertThat(check(wrong).outcome()).isEqualTo(SubjectResult.Outcome.FAIL);
    }

    @Test
    void manyWrongEntriesAreConfirmedUnitByUnitAndGetTheSameVerdicts() {
        Subject right = wide();
        Subject wrong =
                new Claiming(right, 2, g -> Arrays.stream(g).map(v -> 1.01 * v).toArray());
        SubjectResult fast = check(wrong);
        assertSame(fast, check(new EntryByEntry(wrong)));
        assertThat(fast.points().get(0).tensors().get(2).mismatched()).isEqualTo(900);
        assertThat(fast.notes()).anyMatch(n -> n.matches("linear1.weights: \\d+ entries differ; a sample .*"));
        assertThat(fast.points().get(0).tensors().get(2).mismatches())
                .hasSize(100)
                .allMatch(entry -> entry.how() == Evidence.TWO_SCHEMES || entry.how() == Evidence.EXACT);
    }

    @Test
    void aRightEntryAmongManyWrongOnesIsNotAccused() {
        Subject wrong = new Claiming(wide(), 2, g -> {
            double[] damaged = Arrays.stream(g).map(v -> 1.01 * v).toArray();
            damaged[450] = g[450];
            return damaged;
        });
        TensorResult judged = check(wrong).points().get(0).tensors().get(2);
        assertThat(judged.mismatched()).isEqualTo(899);
        assertThat(judged.verified()).isEqualTo(1);
    }

    @Test
    void anAccusationThatTheSecondSchemeDoesNotShareIsLookedAtByItself() { // only the first one moves by powers of two
        SubjectResult result = check(new DoublingPaths(wide(), 2, moved -> isPowerOfTwo(moved) ? 1.01 : 1));
        assertThat(result.outcome()).isNotEqualTo(SubjectResult.Outcome.FAIL);
        assertThat(result.points().get(0).tensors().get(2).verified()).isEqualTo(900);
    }

    private static boolean isPowerOfTwo(double moved) {
        double nearest = Math.scalb(1.0, Math.getExponent(1.5 * moved));
        return Math.abs(Math.abs(moved) / nearest - 1) < 1e-6;
    }

    @Test
    void aWrongAccusationByTheFastPathIsTakenBackWithAllOthersOfTheTensor() {
        SubjectResult result = check(new DoublingPaths(wide(), 2, 1.01));
        assertThat(result.outcome()).isNotEqualTo(SubjectResult.Outcome.FAIL);
    }

    private static Subject wide() {
        return SpecAssembly.subject(AssembledSpecs.network("""
                        network: wide
                        random: {seed: 3}
                        input: {normal: {features: 3, examples: 2}}
                        layers: [{linear: 30}, tanh, {linear: 30}, tanh, {linear: 1}]
                        initialize: {weights: he, biases: {normal: {std: 0.1}}}
                        loss: least-squares
                        target: 1
                        """), "bounded");
    }

    @Test
    void aFastPathThatNeverMovesIsNoticed() {
        Subject right = subject("tanh", "least-squares", 7);
        SubjectResult result = check(new DoublingPaths(new Claiming(right, 2, g -> new double[g.length]), 2, 0));
        assertThat(result.outcome()).isEqualTo(SubjectResult.Outcome.ERROR);
    }

    @Test
    void partsThatDoNotAddUpToTheValueAreNoticed() {
        SubjectResult result = check(new DoublingPaths(subject("tanh", "least-squares", 7), -1));
        assertThat(result.outcome()).isEqualTo(SubjectResult.Outcome.ERROR);
        assertThat(result.message()).contains("the parts of the examples add up to");
    }

    @Test
    void whatWasNotDoneEntryByEntryIsSaid() {
        SubjectResult result = check(subject("tanh", "least-squares", 7));
        assertThat(result.notes())
                .anyMatch(
                        n -> n.startsWith("unit by unit: 92 entries from the derivatives of 112 units and examples; "));
    }

    private static SubjectResult check(Subject subject) {
        return check(subject, 1);
    }

    private static SubjectResult check(Subject subject, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Method bounded = Methods.create("bounded", Settings.DEFAULTS);
            return bounded.check(subject, new Execution(pool, threads, 1_000_000, 42));
        } finally {
            pool.shutdown();
        }
    }

    /** Hides the shared paths. */
    private record EntryByEntry(Subject inner) implements ForwardingSubject, EntryProbes {
        @Override
        public Probes probesAt(double[][] at) {
            return ((EntryProbes) inner).probesAt(at);
        }
    }

    /** Claims another gradient for one tensor. */
    private record Claiming(Subject inner, int tensor, UnaryOperator<double[]> change)
            implements ForwardingSubject, EntryProbes, SharedPaths {
        @Override
        public double[][] gradient(double[][] at) {
            double[][] gradient = inner.gradient(at);
            gradient[tensor] = change.apply(gradient[tensor]);
            return gradient;
        }

        @Override
        public Probes probesAt(double[][] at) {
            return ((EntryProbes) inner).probesAt(at);
        }

        @Override
        public Paths pathsAt(double[][] at) {
            return ((SharedPaths) inner).pathsAt(at);
        }
    }

    /**
     * Shared paths of one node whose values move {@code factor} times as far as they should, depending on how far the path is
     * moved; node −1: whose base is off.
     */
    private record DoublingPaths(Subject inner, int node, DoubleUnaryOperator factor)
            implements ForwardingSubject, EntryProbes, SharedPaths {
        DoublingPaths(Subject inner, int node, double factor) {
            this(inner, node, moved -> factor);
        }

        DoublingPaths(Subject inner, int node) {
            this(inner, node, 2);
        }

        @Override
        public Probes probesAt(double[][] at) {
            return ((EntryProbes) inner).probesAt(at);
        }

        @Override
        public Paths pathsAt(double[][] at) {
            Paths paths = ((SharedPaths) inner).pathsAt(at);
            return new Paths() {
                @Override
                public int examples() {
                    return paths.examples();
                }

                @Override
                public double base(int example) {
                    return node < 0 ? factor.applyAsDouble(0) * paths.base(example) : paths.base(example);
                }

                @Override
                public List<Node> nodes() {
                    return paths.nodes();
                }

                @Override
                public EntryProbes.Result move(int of, int[] units, int[] examples, double[] values) {
                    EntryProbes.Result result = paths.move(of, units, examples, values);
                    double[] moved = result.values();
                    for (int p = 0; p < moved.length && of == node; p++) {
                        double base = paths.base(examples[p]);
                        double distance = values[p] - nodes().get(of).values()[units[p]][examples[p]];
                        moved[p] = base + factor.applyAsDouble(distance) * (moved[p] - base);
                    }
                    return result;
                }
            };
        }
    }
}
