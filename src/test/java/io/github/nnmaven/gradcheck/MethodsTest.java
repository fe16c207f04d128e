package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsTest {
    @Test
    void everyNameGivesTheMethodOfThatName() {
        assertThat(Methods.names()).contains("chapter", "forward", "central");
        assertThat(Methods.names())
                .allMatch(n -> Methods.create(n, Settings.DEFAULTS).name().equals(n));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> Methods.create("backward", Settings.DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"backward\"")
                .hasMessageContaining("central");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-6, Double.NaN, Double.POSITIVE_INFINITY})
    void aStepThatIsNoStepIsRefused(double step) {
        assertThatThrownBy(() -> new Settings(step, null, null))
                .hasMessageContaining("step")
                .hasMessageContaining("" + step);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-6, Double.NaN, Double.POSITIVE_INFINITY})
    void aToleranceThatIsNoToleranceIsRefused(double tolerance) {
        assertThatThrownBy(() -> new Settings(null, tolerance, null)).hasMessageContaining("rtol");
        assertThatThrownBy(() -> new Settings(null, null, tolerance)).hasMessageContaining("atol");
        assertThat(new Settings(null, 0.0, 0.0).atol()).isZero();
    }
}
