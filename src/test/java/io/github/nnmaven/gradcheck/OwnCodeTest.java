package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Functions as projects have them, at points that are awkward: right ones are never accused, one per cent is caught. */
class OwnCodeTest {
    private static Map<String, FunctionSubject> right() {
        Map<String, FunctionSubject> all = new LinkedHashMap<>();
        for (double[] x : new double[][] {{-1.2, 1}, {1, 1}, {0, 0}, {1e4, -1e4}, {1 + 1e-9, 1}}) {
            all.put("Rosenbrock at " + Arrays.toString(x), rosenbrock(x));
        }
        for (double x : new double[] {-800, -40, -1e-9, 0, 1e-9, 3, 40, 800}) {
            all.put("softplus at " + x, of1(x, v -> v > 30 ? v : Math.log1p(Math.exp(v)), v -> 1 / (1 + Math.exp(-v))));
            all.put(
                    "huber at " + x,
                    of1(
                            x,
                            v -> Math.abs(v) <= 3 ? v * v / 2 : 3 * (Math.abs(v) - 1.5),
                            v -> Math.max(-3, Math.min(3, v))));
            all.put("relu squared at " + x, of1(x, v -> v > 0 ? v * v : 0, v -> v > 0 ? 2 * v : 0));
            all.put("smooth abs at " + x, of1(x, v -> Math.sqrt(v * v + 1e-12), v -> v / Math.sqrt(v * v + 1e-12)));
            all.put("elu at " + x, of1(x, v -> v > 0 ? v : Math.expm1(v), v -> v > 0 ? 1 : Math.exp(v)));
            all.put("quantile at " + x, of1(x, v -> Math.max(0.3 * v, -0.7 * v), v -> v > 0 ? 0.3 : v < 0 ? -0.7 : 0));
            all.put("offset at " + x, of1(x, v -> 1e9 + Math.sin(v), Math::cos));
        }
        for (double x : new double[] {1e-300, 1e-20, 1e-8, 0.5, 1, 1e8, 1e150}) {
            all.put("log at " + x, of1(x, Math::log, v -> 1 / v));
            all.put("root at " + x, of1(x, Math::sqrt, v -> 0.5 / Math.sqrt(v)));
            all.put("inverse at " + Math.max(x, 1e-150), of1(Math.max(x, 1e-150), v -> 1 / v, v -> -1 / (v * v)));
        }
        all.put("norm at 0", FunctionSubject.of(new double[] {0, 0, 0}, OwnCodeTest::norm, x -> {
            double n = norm(x);
            return Arrays.stream(x).map(v -> n == 0 ? 0 : v / n).toArray();
        }));
        all.put(
                "sum of absolute values with zeros",
                FunctionSubject.of(
                        new double[] {0, -1, 0, 2, 0},
                        x -> Arrays.stream(x).map(Math::abs).sum(),
                        x -> Arrays.stream(x).map(Math::signum).toArray()));
        all.put(
                "log-sum-exp of large numbers",
                FunctionSubject.of(new double[] {1000, 1001, 1001, -5}, OwnCodeTest::logSumExp, x -> {
                    double s = logSumExp(x);
                    return Arrays.stream(x).map(v -> Math.exp(v - s)).toArray();
                }));
        all.put(
                "median",
                FunctionSubject.of(
                        new double[] {3, 1, 2}, x -> Arrays.stream(x).sorted().toArray()[1], x -> {
                            double m = Arrays.stream(x).sorted().toArray()[1];
                            return Arrays.stream(x).map(v -> v == m ? 1 : 0).toArray();
                        }));
        all.put(
                "x² sin(1/x) at 0",
                of1(
                        0,
                        v -> v == 0 ? 0 : v * v * Math.sin(1 / v),
                        v -> v == 0 ? 0 : 2 * v * Math.sin(1 / v) - Math.cos(1 / v)));
        all.put(
                "cancelling cubes",
                FunctionSubject.of(new double[] {1e5, 1e-3}, x -> Math.pow(x[0] + x[1], 3) - Math.pow(x[0], 3), x ->
                        new double[] {3 * Math.pow(x[0] + x[1], 2) - 3 * x[0] * x[0], 3 * Math.pow(x[0] + x[1], 2)}));
        return all;
    }

    private static FunctionSubject rosenbrock(double... x) {
        return FunctionSubject.of(x, p -> 100 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2), p ->
                new double[] {-400 * p[0] * (p[1] - p[0] * p[0]) - 2 * (1 - p[0]), 200 * (p[1] - p[0] * p[0])});
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }

    private static double logSumExp(double[] x) {
        double max = Arrays.stream(x).max().orElseThrow();
        return max + Math.log(Arrays.stream(x).map(v -> Math.exp(v - max)).sum());
    }

    private static FunctionSubject of1(double x, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
        return FunctionSubject.of(
                new double[] {x}, p -> f.applyAsDouble(p[0]), p -> new double[] {derivative.applyAsDouble(p[0])});
    }

    @Test
    void rightGradientsAreNeverAccused() {
        List<String> accused = new ArrayList<>();
        VerdictCounts counts = new VerdictCounts(0, 0, 0, 0, 0, 0, 0, 0);
        for (Map.Entry<String, FunctionSubject> e : right().entrySet()) {
            TensorResult tensor = Checks.first(Checks.check("bounded", e.getValue()));
            tensor.mismatches().forEach(m -> accused.add(e.getKey() + ": " + m));
            counts = counts.plus(tensor.counts());
        }
        System.out.println("awkward points: " + counts);
        assertThat(accused).isEmpty();
    }

    @Test
    void onePerCentIsCaughtWhereARightOneIsVerified() {
        int caught = 0;
        for (Map.Entry<String, FunctionSubject> e : right().entrySet()) {
            TensorResult right = Checks.first(Checks.check("bounded", e.getValue()));
            double claim = 1.01 * right.analytic()[0];
            TensorResult wrong =
                    Checks.first(Checks.check("bounded", e.getValue().claiming(0, 0, claim)));
            boolean verified =
                    right.undecided().stream().noneMatch(u -> u.index().equals(List.of(0)));
            if (verified && right.analytic()[0] != 0) {
                assertThat(wrong.mismatched()).as(e.getKey()).isEqualTo(1);
                caught++;
            }
        }
        System.out.println("awkward points, one per cent off: all of " + caught + " caught");
    }
}
