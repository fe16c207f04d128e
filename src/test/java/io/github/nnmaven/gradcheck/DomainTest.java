package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Checks.check;
import static io.github.nnmaven.gradcheck.Checks.first;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** No evaluation outside the domain, and honest verdicts at its edges. */
class DomainTest {
    /** Sums of functions that are defined for {@code 0 ≤ x ≤ 1} at least, with their derivatives. */
    private enum Shape {
        SQUARE(x -> x * x, x -> 2 * x),
        SINE(x -> Math.sin(3 * x), x -> 3 * Math.cos(3 * x)),
        EXP(Math::exp, Math::exp),
        ENTROPY(x -> -x * Math.log(x) + 2 * x, x -> 1 - Math.log(x)),
        ROOT(Math::sqrt, x -> 0.5 / Math.sqrt(x)),
        ARC(x -> Math.asin(x), x -> 1 / Math.sqrt(1 - x * x)),
        RATIONAL(x -> 1 / (1.5 - x), x -> 1 / ((1.5 - x) * (1.5 - x)));

        private final DoubleUnaryOperator f;
        private final DoubleUnaryOperator derivative;

        Shape(DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
            this.f = f;
            this.derivative = derivative;
        }

        FunctionSubject at(double... x) {
            return FunctionSubject.of(
                    x,
                    p -> Arrays.stream(p).map(f).sum(),
                    p -> Arrays.stream(p).map(derivative).toArray());
        }
    }

    private static final double[] INSIDE = {1e-15, 1e-9, 1e-6, 1e-4, 0.01, 0.1, 0.5, 0.9, 0.999, 1 - 1e-6, 1 - 1e-9};

    @Test
    void noMethodEverLeavesTheDomainAndNoRightDerivativeIsAccused() {
        int verified = 0;
        int entries = 0;
        for (Shape shape : Shape.values()) {
            for (double x : INSIDE) {
                for (String method : Methods.names()) {
                    for (Subject subject : List.of(shape.at(x), shape.at(x, 0.5), shape.at(0.25, x, 0.75))) {
                        for (Bounded bounded : List.of(Bounded.open(subject, 0, 1), Bounded.closed(subject, 0, 1))) {
                            SubjectResult result = check(method, bounded);
                            assertThat(bounded.outside().get())
                                    .as(shape + " " + method)
                                    .isNull();
                            if (method.equals("bounded")) {
                                TensorResult tensor = first(result);
                                assertThat(tensor.mismatches())
                                        .as(shape + " at " + x)
                                        .isEmpty();
                                verified += tensor.verified();
                                entries += tensor.tensor().size();
                            }
                        }
                    }
                }
            }
        }
        System.out.println("in the domain: " + verified + " of " + entries + " derivatives verified, 0 accused");
        assertThat(verified).isGreaterThan(entries * 9 / 10);
    }

    @Test
    void atAClosedEdgeTheDerivativeIsTakenFromOneSide() {
        for (double x : new double[] {0, 1}) {
            for (Shape shape : List.of(Shape.SINE, Shape.EXP, Shape.RATIONAL)) {
                Bounded bounded = Bounded.closed(shape.at(x, 0.5), 0, 1);
                assertThat(check("bounded", bounded).message()).isEqualTo("2 of 2 derivatives verified");
                assertThat(check("central", bounded).outcome()).isIn(Outcome.PASS, Outcome.FAIL);
                assertThat(bounded.outside().get()).isNull();
                double wrong = 1.001 * shape.derivative.applyAsDouble(x);
                FunctionSubject claim = shape.at(x, 0.5).claiming(0, 0, wrong);
                assertThat(first(check("bounded", Bounded.closed(claim, 0, 1))).mismatches())
                        .singleElement()
                        .satisfies(e -> assertThat(e.index()).containsExactly(0));
            }
        }
    }

    @Test
    void aWrongDerivativeNearAnEdgeIsCaught() {
        for (double x : INSIDE) {
            FunctionSubject wrong = Shape.SINE.at(x, 0.5).claiming(0, 0, 3.003 * Math.cos(3 * x));
            assertThat(first(check("bounded", Bounded.open(wrong, 0, 1))).mismatched())
                    .as("at " + x)
                    .isEqualTo(1);
        }
    }

    @Test
    void aSlopeWithoutALimitAtTheEdgeIsNotDecided() {
        for (Shape shape : List.of(Shape.ROOT, Shape.ENTROPY)) {
            for (double claim : new double[] {0, 1, 1e8, -40}) {
                TensorResult tensor =
                        first(check("bounded", Bounded.closed(guarded(shape).claiming(0, 0, claim), 0, 1)));
                assertThat(tensor.undecided())
                        .as(shape + " " + claim)
                        .singleElement()
                        .satisfies(e -> {
                            assertThat(e.verdict()).isEqualTo(EntryVerdict.UNVERIFIABLE);
                            assertThat(e.reason()).contains("does not settle");
                        });
            }
        }
        assertThat(first(check("bounded", Bounded.closed(guarded(Shape.ROOT), 0, 1)))
                        .nonFinite())
                .isEqualTo(1);
    }

    private static FunctionSubject guarded(Shape shape) {
        return FunctionSubject.of(
                new double[] {0, 0.5},
                p -> Arrays.stream(p)
                        .map(x -> x == 0 ? 0 : shape.f.applyAsDouble(x))
                        .sum(),
                p -> Arrays.stream(p).map(shape.derivative).toArray());
    }

    /** {@code x^p} at 0, whose derivative 0 is reached like {@code h^(p − 1)}. */
    @Test
    void aDerivativeThatIsReachedSlowlyIsNotAccused() {
        for (double p : new double[] {1.01, 1.1, 1.2, 1.3, 1.5, 1.7, 1.9, 2.1, 2.5, 3.5}) {
            FunctionSubject power = FunctionSubject.of(new double[] {0, 0.5}, x -> Math.pow(x[0], p) + x[1], x ->
                    new double[] {p * Math.pow(x[0], p - 1), 1});
            TensorResult tensor = first(check("bounded", Bounded.closed(power, 0, Double.POSITIVE_INFINITY)));
            assertThat(tensor.mismatched()).as("power " + p).isZero();
            assertThat(tensor.verified()).isEqualTo(1);
            FunctionSubject wrong = power.claiming(0, 0, 1e6);
            assertThat(first(check("bounded", Bounded.closed(wrong, 0, 2))).verified())
                    .isEqualTo(1);
        }
    }

    @Test
    void aFunctionThatIsNotANumberOnOneSideIsTakenFromTheOther() {
        FunctionSubject right =
                FunctionSubject.of(new double[] {0, 2}, x -> x[0] < 0 ? Double.NaN : Math.exp(x[0]) * x[1], x ->
                        new double[] {Math.exp(x[0]) * x[1], Math.exp(x[0])});
        FunctionSubject left = FunctionSubject.of(
                new double[] {0, 2},
                x -> {
                    if (x[0] > 0) {
                        throw new IllegalStateException("above 0");
                    }
                    return Math.exp(x[0]) * x[1];
                },
                x -> new double[] {Math.exp(x[0]) * x[1], Math.exp(x[0])});
        for (FunctionSubject half : List.of(right, left)) {
            assertThat(check("bounded", half).message()).isEqualTo("2 of 2 derivatives verified");
            assertThat(first(check("bounded", half.claiming(0, 0, 2.002))).mismatched())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPointOutsideItsDomainIsAnErrorThatNamesEntryAndInterval() {
        for (String method : Methods.names()) {
            SubjectResult result = check(method, Bounded.open(Shape.SQUARE.at(0.5, 0), 0, Double.POSITIVE_INFINITY));
            assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(result.message())
                    .isEqualTo("f: the point x[1] = 0.0 is outside (0.0, Infinity), the domain that is declared;"
                            + " choose a point inside it");
        }
    }

    @Test
    void entriesAtTheEdgeOfALargeTensorAreLookedAtByThemselves() {
        double[] x = DoubleStream.iterate(0, v -> (v + 0.37) % 1).limit(3000).toArray();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            for (boolean wrong : new boolean[] {false, true}) {
                FunctionSubject exp = Shape.EXP.at(x);
                Bounded bounded = Bounded.closed(wrong ? exp.claiming(0, 0, 1.01) : exp, 0, 1);
                SubjectResult result =
                        Methods.create("bounded", Settings.DEFAULTS).check(bounded, new Execution(pool, 1, 1000, 7));
                assertThat(bounded.outside().get()).isNull();
                assertThat(first(result).mismatched()).isEqualTo(wrong ? 1 : 0);
                assertThat(first(result).grouped()).isGreaterThan(2000);
            }
        } finally {
            pool.shutdown();
        }
    }

    /** {@code |x − c|} and a clipped value at kinks inside an interval. */
    @Test
    void kinksInsideADomainAreReviewedInsideIt() {
        FunctionSubject kinked = FunctionSubject.of(
                new double[] {0.5, 0, 1},
                x -> Math.abs(x[0] - 0.5) + Math.max(x[1], 0.25 * x[2]) + x[2] * x[2],
                x -> new double[] {
                    Math.signum(x[0] - 0.5), x[1] > 0.25 * x[2] ? 1 : 0, 2 * x[2] + (x[1] > 0.25 * x[2] ? 0 : 0.25)
                });
        Bounded bounded = Bounded.closed(kinked, 0, 1);
        SubjectResult result = check("bounded", bounded);
        assertThat(bounded.outside().get()).isNull();
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(first(result).kink()).isEqualTo(1);
    }
}
