package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class StencilTest {
    private static Estimate at(DoubleUnaryOperator f, double h) {
        Stencil stencil = new Stencil(
                h,
                f.applyAsDouble(-h),
                f.applyAsDouble(-h / 2),
                f.applyAsDouble(0),
                f.applyAsDouble(h / 2),
                f.applyAsDouble(h),
                true);
        return stencil.estimate(Noise.of(0, f.applyAsDouble(0)));
    }

    @Test
    void polynomialsOfDegreeFourAreExact() {
        Estimate estimate = at(x -> 3 + 5 * x - x * x + 2 * x * x * x - x * x * x * x, 0.5);
        assertThat(estimate.value()).isCloseTo(5, within(1e-14));
        assertThat(at(x -> x * x * x * x * x, 0.5).value()).isNotCloseTo(0, within(1e-3)); // degree 5 is not
    }

    @Test
    void aKinkAnywhereInTheStencilIsWithinTheError() {
        for (int k = 1; k < 2000; k++) {
            double place = k / 1000.0 - 1.0001;
            Estimate estimate = at(x -> x + 3 * Math.max(0, x - place), 1);
            double truth = place < 0 ? 4 : 1;
            assertThat(Math.abs(estimate.value() - truth))
                    .as("kink at %s", place)
                    .isLessThanOrEqualTo(estimate.error());
        }
    }

    @Test
    void atAKinkTheIntervalIsThatOfTheOneSidedDerivatives() {
        Estimate estimate = at(x -> x < 0 ? -x : 3 * x, 1e-3);
        assertThat(estimate.value() - estimate.error()).isCloseTo(-1, within(1e-9));
        assertThat(estimate.value() + estimate.error()).isCloseTo(3, within(1e-9));
        assertThat(estimate.hasJump()).isTrue();
        assertThat(at(x -> x + x * x, 1e-3).hasJump()).isFalse();
    }
}
