package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Mlp.Activation.RELU;
import static io.github.nnmaven.gradcheck.Mlp.Activation.RELU_ONE;
import static io.github.nnmaven.gradcheck.Mlp.Activation.SIGMOID;
import static io.github.nnmaven.gradcheck.Mlp.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Correct networks are never accused, damaged ones always caught. Prints what it counted. */
class BatteryTest {
    private static final int[] WIDTHS = {6, 10, 8, 4};
    private static final Method BOUNDED = Methods.create("bounded", Settings.DEFAULTS);

    private int entries;
    private int undecided;
    private int kinks;
    private long evaluations;

    private void checkCorrect(Subject net) {
        SubjectResult result = Checks.check(BOUNDED, net, 2);
        for (TensorResult tensor : result.points().get(0).tensors()) {
            assertThat(tensor.mismatches()).as(net.name()).isEmpty();
            entries += tensor.tensor().size();
            undecided += tensor.unverifiable();
            kinks += tensor.kink();
        }
        evaluations += result.evaluations();
    }

    private void report(String what) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d entries, 0 mismatched, %d kinks, %d unverifiable, %.2f evaluations an entry%n",
                what,
                entries,
                kinks,
                undecided,
                (double) evaluations / entries);
    }

    @Test
    void smoothNetworksAreVerifiedWithFourPointsAnEntry() {
        for (int seed = 0; seed < 20; seed++) {
            checkCorrect(Mlp.of(TANH, seed, 8, 1, WIDTHS));
            checkCorrect(Mlp.of(SIGMOID, 100 + seed, 8, 1, WIDTHS));
            checkCorrect(Mlp.of(TANH, 200 + seed, 8, 1, WIDTHS).squaredError());
        }
        report("smooth networks");
        assertThat(undecided).isLessThanOrEqualTo(entries / 100);
        assertThat((double) evaluations / entries).isLessThan(5.5);
    }

    @Test
    void scalesOffsetsAndSizesDoNotMatter() {
        for (double factor : new double[] {1e-300, 1e-100, 1e-20, 1e-9, 1e-4, 1e76, 1e300}) {
            checkCorrect(Mlp.of(TANH, 8, 8, 1, WIDTHS).scaledBy(factor));
            checkCorrect(Mlp.of(RELU, 18, 8, 2, WIDTHS).scaledBy(factor));
        }
        checkCorrect(Mlp.of(TANH, 8, 8, 1, WIDTHS).plus(1e4));
        checkCorrect(Mlp.of(TANH, 9, 8, 1, WIDTHS).withParametersTimes(1e6));
        checkCorrect(Mlp.of(TANH, 9, 8, 1, WIDTHS).withParametersTimes(1e-6));
        checkCorrect(Mlp.of(RELU, 10, 4, 2, WIDTHS).withDeadUnit());
        report("scales and sizes");
        assertThat(undecided).isLessThanOrEqualTo(entries / 100);
    }

    @Test
    void kinksAreNoMismatches() {
        for (int seed = 0; seed < 12; seed++) {
            for (Mlp.Activation relu : List.of(RELU, RELU_ONE)) {
                Mlp net = Mlp.of(relu, seed, 8, 2, WIDTHS);
                checkCorrect(net);
                checkCorrect(new ProbingMlp(net));
                checkCorrect(net.padded());
                checkCorrect(new ProbingMlp(net.padded()));
            }
        }
        report("ReLU networks");
        assertThat(undecided).isLessThanOrEqualTo(entries / 100);
        assertThat(kinks).isPositive();
    }

    @Test
    void wideReluNetworksAreVerified() {
        checkCorrect(Mlp.of(RELU, 4, 64, 2, 10, 50, 10));
        checkCorrect(Mlp.of(RELU, 5, 16, 2, 10, 20, 20, 20, 20, 20, 5));
        report("wide and deep ReLU networks");
        assertThat(undecided).isLessThanOrEqualTo(entries / 100);
    }

    /** Nets whose arithmetic hides part of the gradient: offsets of 1e8 and 1e12, saturated sigmoids. */
    @Test
    void whereTheArithmeticHidesTheGradientNobodyIsAccused() {
        checkCorrect(Mlp.of(TANH, 8, 8, 1, WIDTHS).plus(1e8));
        checkCorrect(Mlp.of(TANH, 8, 8, 1, WIDTHS).plus(1e12));
        checkCorrect(Mlp.of(SIGMOID, 9, 8, 1000, WIDTHS));
        checkCorrect(Mlp.of(SIGMOID, 10, 8, 10000, WIDTHS).squaredError());
        report("hidden gradients");
        assertThat(undecided).isPositive();
    }

    @Test
    void errorsInSingleEntriesAreCaughtOrUnverifiableWithALargerDetectableError() {
        int caught = 0;
        int told = 0;
        List<Mlp> nets = List.of(
                Mlp.of(TANH, 1, 4, 1, 3, 5, 3),
                Mlp.of(RELU, 2, 4, 2, 3, 5, 3),
                Mlp.of(SIGMOID, 3, 4, 1, 3, 5, 3).scaledBy(1e-20),
                Mlp.of(TANH, 4, 4, 1, 3, 5, 3).plus(1e6));
        for (Mlp net : nets) {
            double[][] gradient = net.gradient(net.point());
            for (int t = 0; t < gradient.length; t++) {
                for (int i = 0; i < gradient[t].length; i++) {
                    for (double error : new double[] {1e-2, 1e-3, 1e-4, 1e-5}) {
                        if (gradient[t][i] == 0) {
                            continue;
                        }
                        EntryResult entry = only(Damaged.entry(net, t, i, 1 + error), t, i);
                        if (entry.verdict() == EntryVerdict.MISMATCHED) {
                            caught++;
                        } else {
                            told++;
                            assertThat(entry.verdict())
                                    .as(net.name() + t + " " + error + " " + entry)
                                    .isEqualTo(EntryVerdict.UNVERIFIABLE);
                            assertThat(entry.bound() + Math.abs(entry.analytic() - entry.numeric()))
                                    .isGreaterThan(error * Math.abs(gradient[t][i]));
                        }
                    }
                }
            }
        }
        System.out.println("damaged entries: " + caught + " caught, " + told + " unverifiable");
        assertThat(caught).isGreaterThan(100 * told);
    }

    /** The verdict on one entry; others are listed only when they are accused. */
    private static EntryResult only(Subject damaged, int t, int i) {
        TensorResult tensor =
                Checks.check(BOUNDED, damaged, 1).points().get(0).tensors().get(t);
        List<Integer> index = tensor.tensor().index(i);
        return Stream.concat(tensor.mismatches().stream(), tensor.undecided().stream())
                .filter(e -> e.index().equals(index))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(damaged.name() + tensor.tensor().name() + index + " verified"));
    }

    @Test
    void everyBugInEveryTensorIsCaught() {
        int bugs = 0;
        List<Mlp> nets = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            nets.add(Mlp.of(TANH, seed, 8, 1, WIDTHS));
            nets.add(Mlp.of(RELU, 10 + seed, 8, 2, WIDTHS));
            nets.add(Mlp.of(TANH, seed, 8, 1, WIDTHS).scaledBy(1e-9));
        }
        for (Mlp net : nets) {
            for (int t = 0; t < net.tensors().size(); t++) {
                for (UnaryOperator<double[]> bug : bugs(net.examples())) {
                    SubjectResult result = Checks.check(BOUNDED, Damaged.tensor(net, t, bug), 1);
                    assertThat(result.points().get(0).tensors().get(t).passed())
                            .as(net.name() + " tensor " + t + " bug " + bugs++)
                            .isFalse();
                    assertThat(IntStream.range(0, net.tensors().size())
                                    .filter(k -> !result.points()
                                            .get(0)
                                            .tensors()
                                            .get(k)
                                            .passed()))
                            .hasSize(1);
                }
            }
        }
        System.out.println("damaged tensors: all of " + bugs + " caught, no other tensor accused");
    }

    private static List<UnaryOperator<double[]>> bugs(int examples) {
        return List.of(
                g -> new double[g.length],
                g -> times(g, -1),
                g -> times(g, 2),
                g -> times(g, 0.5),
                g -> times(g, examples),
                g -> times(g, 1.0 / examples),
                g -> times(g, 1.001),
                BatteryTest::shifted,
                BatteryTest::swapped);
    }

    private static double[] times(double[] g, double factor) {
        return Arrays.stream(g).map(v -> factor * v).toArray();
    }

    private static double[] shifted(double[] g) {
        double[] shifted = new double[g.length];
        System.arraycopy(g, 0, shifted, 1, g.length - 1);
        shifted[0] = g[g.length - 1];
        return shifted;
    }

    private static double[] swapped(double[] g) {
        double[] swapped = g.clone();
        int i = IntStream.range(0, g.length - 1)
                .filter(k -> g[k] != g[k + 1])
                .findFirst()
                .orElseThrow();
        swapped[i] = g[i + 1];
        swapped[i + 1] = g[i];
        return swapped;
    }
}
