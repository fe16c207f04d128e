package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The error bound against derivatives that are known, over scales of value and argument. */
class BoundCoverageTest {
    private record Known(String name, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {}

    private static final List<Known> FUNCTIONS = List.of(
            new Known("exp", Math::exp, Math::exp),
            new Known("sin", Math::sin, Math::cos),
            new Known("sin 20x", x -> Math.sin(20 * x), x -> 20 * Math.cos(20 * x)),
            new Known("log", x -> Math.log(x * x + 1), x -> 2 * x / (x * x + 1)),
            new Known("rational", x -> 1 / (x * x + 0.1), x -> -2 * x / ((x * x + 0.1) * (x * x + 0.1))),
            new Known("quintic", x -> x * x * x * x * x - x, x -> 5 * x * x * x * x - 1),
            new Known("sqrt", x -> Math.sqrt(Math.abs(x)), x -> 0.5 * Math.signum(x) / Math.sqrt(Math.abs(x))),
            new Known("tanh", x -> Math.tanh(3 * x), x -> 3 / (Math.cosh(3 * x) * Math.cosh(3 * x))),
            new Known("kink at 0.3", x -> Math.abs(x - 0.3), x -> Math.signum(x - 0.3)),
            new Known("cancelling", x -> Math.exp(x) - Math.exp(-x) - 2 * x, x -> Math.exp(x) + Math.exp(-x) - 2));

    @Test
    void theTrueErrorIsWithinTheBound() {
        SplittableRandom random = new SplittableRandom(20);
        int cases = 0;
        int covered = 0;
        int sharp = 0;
        double worst = 0;
        for (int k = 0; k < 40_000; k++) {
            Known known = FUNCTIONS.get(k % FUNCTIONS.size());
            double x = 2 * Mlp.normal(random);
            double height = Math.pow(10, random.nextDouble(-20, 76));
            double width = Math.pow(10, random.nextDouble(-6, 6));
            double truth = known.derivative().applyAsDouble(x) * height / width;
            StepSearch search = search(t -> height * known.f().applyAsDouble(t / width), x * width, truth);
            Estimate best = search.best();
            assertThat(best).isNotNull();
            // the argument t/width is rounded: the derivative is taken up to 2 ulps beside x
            double error = Math.abs(best.value() - truth);
            double ratio = error / best.error();
            cases++;
            covered += ratio <= 1 ? 1 : 0;
            sharp += best.error() <= 1e-5 * Math.abs(truth) ? 1 : 0;
            if (ratio > worst) {
                worst = ratio;
                System.out.printf(Locale.ROOT, "%s at %s: error/E %.2f%n", known.name(), x, ratio);
            }
        }
        System.out.printf(Locale.ROOT, "bounds: %d of %d cover the true error, %d are sharp%n", covered, cases, sharp);
        assertThat(covered).isGreaterThanOrEqualTo((int) Math.ceil(0.999 * cases));
        assertThat(sharp).isGreaterThan(cases * 9 / 10);
    }

    private static StepSearch search(DoubleUnaryOperator f, double x, double claimed) {
        double scale = Math.abs(x);
        double base = f.applyAsDouble(x);
        Noise noise = Noise.along(t -> f.applyAsDouble(x + t * scale), 0x1p-30, base);
        StepSearch search = new StepSearch(claimed, scale, 1e-6, noise);
        while (search.isOpen()) {
            double h = search.step();
            double right = x + h;
            double left = x - h;
            search.add(new Stencil(
                    (right - left) / 2,
                    f.applyAsDouble(left),
                    f.applyAsDouble(x - h / 2),
                    base,
                    f.applyAsDouble(x + h / 2),
                    f.applyAsDouble(right),
                    true));
        }
        return search;
    }
}
