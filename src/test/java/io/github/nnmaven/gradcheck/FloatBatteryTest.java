package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Right float gradients are never accused, whatever the magnitude; wrong ones are caught as far as seven digits allow. */
class FloatBatteryTest {
    private static final Method BOUNDED = Methods.create("bounded", Settings.DEFAULTS);
    private static final double[] SIZES = {1e-3, 1e-2, 0.1, 1, 10, 100, 1e3};

    private static List<FloatFunction> nets(int seeds) {
        List<FloatFunction> nets = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            for (double size : SIZES) {
                nets.add(FloatNets.logistic(seed, size, 1));
                nets.add(FloatNets.logistic(seed, 1, size));
                nets.add(FloatNets.softmax(seed, size));
                nets.add(FloatNets.mlp(seed, size, 1, false));
                nets.add(FloatNets.mlp(seed, 0.5, size, false));
                nets.add(FloatNets.mlp(seed, size, 1, true));
                nets.add(FloatNets.mlp(seed, 0.5, size, true));
                nets.add(FloatNets.convolution(seed, size, 1));
                nets.add(FloatNets.convolution(seed, 1, size));
            }
        }
        return nets;
    }

    @Test
    void rightGradientsAreNeverAccused() {
        List<String> accused = new ArrayList<>();
        VerdictCounts all = new VerdictCounts(0, 0, 0, 0, 0, 0, 0, 0);
        for (FloatFunction net : nets(6)) {
            TensorResult tensor = Checks.first(Checks.check(BOUNDED, net, 1));
            accused.addAll(tensor.mismatches().stream().map(e -> net.name() + e).toList());
            all = all.plus(tensor.counts());
        }
        System.out.println("float code: " + all);
        assertThat(accused).isEmpty();
        assertThat(all.verified()).isGreaterThan(all.unverifiable());
    }

    /** Of the entries that a right gradient has verified, wrong by this factor. */
    @Test
    void whatWouldBeVerifiedIsCaughtWhenItIsWrong() {
        for (double factor : new double[] {1.01, 2, 0.5, -1, 0}) {
            int caught = 0;
            int undecided = 0;
            for (FloatFunction net : nets(1)) {
                TensorResult right = Checks.first(Checks.check(BOUNDED, net, 1));
                for (int i = 0; i < net.at().length; i += 4) {
                    List<Integer> index = List.of(i);
                    boolean told =
                            right.undecided().stream().anyMatch(e -> e.index().equals(index));
                    if (right.analytic()[i] == 0 || told) {
                        continue;
                    }
                    TensorResult wrong = Checks.first(Checks.check(BOUNDED, net.claiming(i, factor), 1));
                    assertThat(wrong.mismatches()).allMatch(e -> e.index().equals(index));
                    assertThat(wrong.mismatched() == 1
                                    || wrong.undecided().stream()
                                            .anyMatch(e -> e.index().equals(index)))
                            .as(net.name() + i + " times " + factor)
                            .isTrue();
                    caught += wrong.mismatched();
                    undecided += 1 - wrong.mismatched();
                }
            }
            System.out.printf(
                    Locale.ROOT, "float entries times %s: %d caught, %d undecided%n", factor, caught, undecided);
            assertThat(caught).isGreaterThan(20 * undecided);
        }
    }
}
