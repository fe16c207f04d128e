package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-14, 1e-10, 1e-6})
    void plantedNoiseIsMeasured(double size) {
        SplittableRandom random = new SplittableRandom(7);
        Noise noise = Noise.along(t -> Math.exp(t) + size * random.nextDouble(-1, 1), 0x1p-30, 1);
        assertThat(noise.absolute()).isBetween(0.5 * size, 10 * size);
    }

    @Test
    void aFunctionWithoutNoiseHasThatOfItsLastPlace() {
        Noise noise = Noise.along(t -> 1 + t, 0x1p-30, 1);
        assertThat(noise.absolute()).isEqualTo(0x1p-53);
        assertThat(noise.at(1e6)).isEqualTo(1e6 * 0x1p-53);
    }

    @Test
    void theSlopeOfTheFunctionIsNotTakenForNoise() {
        assertThat(Noise.along(t -> 1e6 * t + 1, 0x1p-30, 1).absolute()).isLessThan(1e-14);
    }

    @Test
    void singlePrecisionIsNoticed() {
        Noise noise = Noise.along(t -> (float) Math.exp(0.7 + t), 0x1p-30, Math.exp(0.7));
        assertThat(noise.absolute()).isBetween(1e-8, 1e-6);
    }
}
