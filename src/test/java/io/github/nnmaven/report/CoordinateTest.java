package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoordinateTest {
    @Test
    void halvesGoAwayFromZero() {
        assertThat(Coordinate.of(0.25)).isEqualTo("0.3");
        assertThat(Coordinate.of(-0.25)).isEqualTo("-0.3");
        assertThat(Coordinate.of(0)).isEqualTo("0.0");
        assertThat(Coordinate.shortest(7.02)).isEqualTo("7");
        assertThat(Coordinate.shortest(-12.46)).isEqualTo("-12.5");
    }

    @Test
    void theyAreThoseOfTheGeneralFormatter() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double x = 2_000 * (random.nextDouble() - 0.5);
            assertThat(Coordinate.of(x)).isEqualTo(String.format(Locale.ROOT, "%.1f", x));
        }
    }
}
