package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SecondSchemeTest {
    private static Estimate at(DoubleUnaryOperator f, double x, double h) {
        FunctionSubject subject =
                FunctionSubject.of(new double[] {x}, p -> f.applyAsDouble(p[0]), p -> new double[] {1});
        return SecondScheme.at(
                new Neighbourhood(subject, subject.point(), 1, new Budget(Long.MAX_VALUE, Watcher.NOBODY)), 0, 0, h);
    }

    @Test
    void theDerivativeOfASmoothFunctionIsWithinTheError() {
        for (double h : new double[] {0.25, 0x1p-6, 0x1p-9, 0x1p-20}) {
            Estimate exp = at(Math::exp, 1, h);
            assertThat(Math.abs(exp.value() - Math.E)).isLessThanOrEqualTo(exp.error());
            assertThat(exp.error()).isLessThan(1e-3);
        }
        assertThat(at(Math::exp, 1, 0x1p-6).error()).isLessThan(1e-9);
    }

    @Test
    void aKinkNearThePointIsWithinTheError() {
        for (int k = 1; k < 500; k++) {
            double place = 1 + k / 500.0 * 0x1p-6;
            Estimate estimate = at(x -> x + Math.max(0, x - place), 1, 0x1p-6);
            assertThat(Math.abs(estimate.value() - 1))
                    .as("kink at %s", place)
                    .isLessThanOrEqualTo(1.001 * estimate.error());
        }
        assertThat(at(x -> x, 1, 0x1p-6).error()).isLessThan(1e-12); // without it the error is small
    }
}
