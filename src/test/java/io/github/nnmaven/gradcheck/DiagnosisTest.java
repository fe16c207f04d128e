package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Mlp.Activation.RELU;
import static io.github.nnmaven.gradcheck.Mlp.Activation.SIGMOID;
import static io.github.nnmaven.gradcheck.Mlp.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosisTest {
    /** Three different networks; tensor 2 is a 5×5 matrix, tensor 3 its biases. */
    private static final List<Mlp> NETS = List.of(
            Mlp.of(TANH, 1, 6, 1, 4, 5, 5, 3),
            Mlp.of(SIGMOID, 2, 4, 3, 3, 5, 5, 2).squaredError(),
            Mlp.of(RELU, 31, 9, 2, 6, 5, 5, 4).scaledBy(1e-12));

    private record Bug(String says, int tensor, BiFunction<double[], double[], double[]> damage) {}

    private static final List<Bug> BUGS = List.of(
            new Bug("never computed", 2, (g, x) -> new double[g.length]),
            new Bug("sign is reversed", 2, (g, x) -> times(g, -1)),
            new Bug("accumulated twice", 2, (g, x) -> times(g, 2)),
            new Bug("factor 2 is missing", 2, (g, x) -> times(g, 0.5)),
            new Bug("1/7 of the right value", 2, (g, x) -> times(g, 1.0 / 7)),
            new Bug("7 times the right value", 2, (g, x) -> times(g, 7)),
            new Bug("1.37 times the right value", 2, (g, x) -> times(g, 1.37)),
            new Bug("transposed", 2, (g, x) -> transposed(g, 5)),
            new Bug("shifted by one entry", 2, (g, x) -> shifted(g, 1)),
            new Bug("shifted by one row", 2, (g, x) -> shifted(g, 5)),
            new Bug("two entries are swapped: [0, 1] and [0, 2]", 2, (g, x) -> swapped(g)),
            new Bug("last row is missing", 2, (g, x) -> without(g, i -> i >= 20)),
            new Bug("last column is missing", 2, (g, x) -> without(g, i -> i % 5 == 4)),
            new Bug("last entry is missing", 3, (g, x) -> without(g, i -> i == 4)),
            new Bug("a mask too many", 2, (g, x) -> without(g, i -> i == 3 || i == 12 || i == 13)),
            new Bug("of a regulariser is missing", 2, (g, x) -> plus(g, x, -0.01 * largest(g) / largest(x))),
            new Bug(
                    "of a regulariser that the value does not have",
                    2,
                    (g, x) -> plus(g, x, 0.01 * largest(g) / largest(x))),
            new Bug("every row has a factor", 2, (g, x) -> rows(g)),
            new Bug("no known pattern", 2, (g, x) -> random(g)),
            new Bug("no known pattern", 3, (g, x) -> random(g)),
            new Bug("no known pattern", 2, (g, x) -> one(g)));

    static Stream<Arguments> cases() {
        return BUGS.stream().flatMap(bug -> NETS.stream().map(net -> Arguments.of(bug.says(), bug, net)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aBugIsRecognized(String says, Bug bug, Mlp net) {
        double[] x = net.point()[bug.tensor()];
        Damaged damaged = Damaged.tensor(net, bug.tensor(), g -> bug.damage().apply(g, x));
        TensorResult tensor =
                Checks.check("bounded", damaged).points().get(0).tensors().get(bug.tensor());
        assertThat(tensor.diagnosis()).contains(says);
    }

    private static double[] times(double[] g, double factor) {
        return Arrays.stream(g).map(v -> factor * v).toArray();
    }

    private static double[] transposed(double[] g, int n) {
        double[] t = new double[g.length];
        Arrays.setAll(t, k -> g[k % n * n + k / n]);
        return t;
    }

    private static double[] shifted(double[] g, int by) {
        double[] s = new double[g.length];
        System.arraycopy(g, 0, s, by, g.length - by);
        return s;
    }

    private static double[] swapped(double[] g) {
        double[] s = g.clone();
        s[1] = g[2];
        s[2] = g[1];
        return s;
    }

    private static double[] without(double[] g, java.util.function.IntPredicate which) {
        double[] w = g.clone();
        for (int i = 0; i < w.length; i++) {
            w[i] = which.test(i) ? 0 : w[i];
        }
        return w;
    }

    private static double largest(double[] g) {
        return Arrays.stream(g).map(Math::abs).max().orElseThrow();
    }

    private static double[] plus(double[] g, double[] x, double lambda) {
        double[] p = new double[g.length];
        Arrays.setAll(p, i -> g[i] + lambda * x[i]);
        return p;
    }

    private static double[] rows(double[] g) {
        double[] r = new double[g.length];
        Arrays.setAll(r, i -> g[i] * (1 + 0.1 * (i / 5)));
        return r;
    }

    private static double[] random(double[] g) {
        SplittableRandom random = new SplittableRandom(5);
        return Arrays.stream(g).map(v -> v * random.nextDouble(0.5, 1.5)).toArray();
    }

    private static double[] one(double[] g) {
        double[] o = g.clone();
        o[7] = 0.9 * o[7] + 0.1 * largest(g);
        return o;
    }
}
