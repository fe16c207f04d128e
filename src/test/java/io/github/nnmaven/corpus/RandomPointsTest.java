package io.github.nnmaven.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.corpus.activation.Gelu;
import io.github.nnmaven.corpus.activation.HardSwish;
import io.github.nnmaven.corpus.activation.LogCosh;
import io.github.nnmaven.corpus.activation.Mish;
import io.github.nnmaven.corpus.fit.BlackScholes;
import io.github.nnmaven.corpus.fit.ExponentialFit;
import io.github.nnmaven.corpus.fit.GammaLikelihood;
import io.github.nnmaven.corpus.fit.Garch;
import io.github.nnmaven.corpus.fit.Gaussian;
import io.github.nnmaven.corpus.fit.Logistic4;
import io.github.nnmaven.corpus.loss.Cosine;
import io.github.nnmaven.corpus.loss.ElasticNet;
import io.github.nnmaven.corpus.loss.FocalLoss;
import io.github.nnmaven.corpus.loss.Hinge;
import io.github.nnmaven.corpus.loss.Huber;
import io.github.nnmaven.corpus.loss.Ranking;
import io.github.nnmaven.corpus.loss.SoftmaxCrossEntropy;
import io.github.nnmaven.corpus.numeric.Cancel;
import io.github.nnmaven.corpus.numeric.Edges;
import io.github.nnmaven.corpus.numeric.Kinks;
import io.github.nnmaven.corpus.numeric.Many;
import io.github.nnmaven.corpus.numeric.Mixed;
import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.Tensor;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Right gradients at points of every size, near kinks and ends of domains: none is accused, and a damaged one is found. */
class RandomPointsTest {
    private static final int POINTS = 12;
    private static final double[] DAMAGES = {1.01, 2, -1, 0, 0.9};

    /** A function and its gradient; numbers within {@code decades} powers of ten around 1, perhaps positive only. */
    private record Formula(
            String name,
            int size,
            boolean positive,
            double decades,
            ToDoubleFunction<double[]> value,
            UnaryOperator<double[]> gradient) {
        boolean isFiniteAt(double[] x) {
            return Double.isFinite(value.applyAsDouble(x))
                    && Arrays.stream(gradient.apply(x)).allMatch(Double::isFinite);
        }

        Formula damaged(int entry, double factor) {
            return new Formula(name, size, positive, decades, value, x -> {
                double[] g = gradient.apply(x);
                g[entry] *= factor;
                return g;
            });
        }
    }

    /** A formula at a point. */
    private record AtPoint(Formula formula, double[] x) implements Subject {
        @Override
        public String name() {
            return formula.name();
        }

        @Override
        public String source() {
            return "corpus";
        }

        @Override
        public List<Tensor> tensors() {
            return List.of(new Tensor("x", List.of(x.length)));
        }

        @Override
        public double[][] point() {
            return new double[][] {x.clone()};
        }

        @Override
        public double value(double[][] at) {
            return formula.value().applyAsDouble(at[0]);
        }

        @Override
        public double[][] gradient(double[][] at) {
            return new double[][] {formula.gradient().apply(at[0])};
        }
    }

    @TestFactory
    Stream<DynamicTest> noRightGradientIsAccused() {
        return formulas()
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> {
                    for (double[] x : points(f)) {
                        TensorResult result = check(f, x);
                        assertThat(result.mismatches()).as(Arrays.toString(x)).isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aDamagedEntryIsFoundOrSaidToBeUndecided() {
        return formulas()
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> {
                    List<double[]> points = points(f);
                    int found = 0;
                    for (int p = 0; p < points.size(); p++) {
                        int entry = p % f.size();
                        double[] x = points.get(p);
                        if (f.gradient().apply(x)[entry] != 0) {
                            TensorResult result = check(f.damaged(entry, DAMAGES[p % DAMAGES.length]), x);
                            assertThat(isNamed(entry, result.mismatches()) || isNamed(entry, result.undecided()))
                                    .as(Arrays.toString(x))
                                    .isTrue();
                            found += isNamed(entry, result.mismatches()) ? 1 : 0;
                        }
                    }
                    assertThat(found).isPositive();
                }));
    }

    private static boolean isNamed(int entry, List<EntryResult> entries) {
        return entries.stream().anyMatch(e -> e.index().equals(List.of(entry)));
    }

    private static TensorResult check(Formula formula, double[] x) {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            SubjectResult result = Methods.create("bounded", Settings.DEFAULTS)
                    .check(new AtPoint(formula, x), new Execution(pool, 1, 100_000, 42));
            return result.points().get(0).tensors().get(0);
        } finally {
            pool.shutdown();
        }
    }

    /** A third of order 1, a third all of one other size, a third with a size for each entry. */
    private static List<double[]> points(Formula f) {
        Random random = new Random(f.name().hashCode());
        List<double[]> points = new ArrayList<>();
        for (int p = 0; points.size() < POINTS; p++) {
            double common = size(random, f.decades());
            double[] x = new double[f.size()];
            for (int i = 0; i < x.length; i++) {
                double size = p % 3 == 0 ? 1 : p % 3 == 1 ? common : size(random, f.decades());
                double number = random.nextGaussian() * size;
                x[i] = f.positive() ? Math.abs(number) : number;
            }
            if (f.isFiniteAt(x)) {
                points.add(x);
            }
        }
        return points;
    }

    private static double size(Random random, double decades) {
        return Math.pow(10, (2 * random.nextDouble() - 1) * decades);
    }

    private static Stream<Formula> formulas() {
        Kinks kinks = new Kinks();
        Huber huber = new Huber();
        Hinge hinge = new Hinge();
        Edges edges = new Edges();
        Mixed mixed = new Mixed();
        Cancel cancel = new Cancel();
        Many many = new Many();
        Garch garch = new Garch();
        Ranking ranking = new Ranking();
        SoftmaxCrossEntropy softmax = new SoftmaxCrossEntropy();
        ElasticNet elastic = new ElasticNet();
        GammaLikelihood gamma = new GammaLikelihood();
        Gaussian gaussian = new Gaussian();
        ExponentialFit exponential = new ExponentialFit();
        HardSwish hardSwish = new HardSwish();
        FocalLoss focal = new FocalLoss(2);
        double[] other = {1, -1, 0.5};
        return Stream.of(
                new Formula("l1", 4, false, 3, kinks::l1, kinks::l1Gradient),
                new Formula("max", 4, false, 3, kinks::max, kinks::maxGradient),
                new Formula("dead zone", 4, false, 3, kinks::deadZone, kinks::deadZoneGradient),
                new Formula("tanh", 4, false, 2, kinks::saturated, kinks::saturatedGradient),
                new Formula("huber", 5, false, 3, huber::value, huber::gradient),
                new Formula("hinge", 3, false, 3, hinge::objective, hinge::subgradient),
                new Formula("entropy", 4, true, 6, edges::entropy, edges::entropyGradient),
                new Formula("half line", 2, true, 6, edges::halfLine, edges::halfLineGradient),
                new Formula("likelihood", 3, true, 6, mixed::negLogLik, mixed::negLogLikGradient),
                new Formula("integral", 2, false, 1, cancel::integral, cancel::integralGradient),
                new Formula("rosenbrock", 6, false, 3, many::value, many::gradient),
                new Formula("garch", 3, true, 2, garch::negativeLogLikelihood, garch::score),
                new Formula("ranking", 4, false, 2, ranking::loss, ranking::lambdas),
                new Formula("softmax", 5, false, 1.5, x -> softmax.forward(x, 2), x -> softmax.backward(x, 2)),
                new Formula("elastic net", 4, false, 3, elastic::penalty, elastic::penaltyGradient),
                new Formula("cosine", 3, false, 3, x -> Cosine.similarity(x, other), x -> Cosine.gradient(x, other)),
                new Formula("gamma", 2, true, 2, x -> gamma.logLikelihood(x[0], x[1]), x ->
                        new double[] {gamma.byShape(x[0], x[1]), gamma.byScale(x[0], x[1])}),
                new Formula(
                        "call", 2, true, 1.5, x -> BlackScholes.price(100 * x[0], 100, x[1], 0.5), x -> new double[] {
                            100 * BlackScholes.delta(100 * x[0], 100, x[1], 0.5),
                            BlackScholes.vega(100 * x[0], 100, x[1], 0.5)
                        }),
                new Formula(
                        "logistic",
                        4,
                        true,
                        2,
                        p -> Logistic4.RIGHT.value(2.5, p),
                        p -> Logistic4.RIGHT.gradient(2.5, p)),
                new Formula("gaussian", 3, true, 2, p -> gaussian.value(1.2, p), p -> gaussian.gradient(1.2, p)),
                new Formula(
                        "exponential", 3, false, 1, p -> exponential.value(1.7, p), p -> exponential.gradient(1.7, p)),
                new Formula("hard swish", 1, false, 1, x -> hardSwish.call((float) x[0]), x ->
                        new double[] {hardSwish.derivative((float) x[0])}),
                new Formula("gelu", 1, false, 1.5, x -> new Gelu().forward(x[0]), x ->
                        new double[] {new Gelu().grad(x[0])}),
                new Formula("mish", 1, false, 1.5, x -> Mish.mish(x[0]), x -> new double[] {Mish.mishPrime(x[0])}),
                new Formula("log cosh", 1, false, 3, x -> new LogCosh().value(x[0]), x ->
                        new double[] {new LogCosh().derivative(x[0])}),
                new Formula("focal", 1, false, 1, x -> focal.loss(x[0], true), x ->
                        new double[] {focal.dLogit(x[0], true)}));
    }
}
