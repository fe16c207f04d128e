package io.github.nnmaven.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final double[][] VALUES = {{1, -2, 4}, {0, 0, 0}, {0.5, -0.0, 8}};

    private static LayerStatistics of(double[][] values) {
        return Moments.of(3, MatrixUtils.createRealMatrix(values));
    }

    private static double[][] times(double scale) {
        return MatrixUtils.createRealMatrix(VALUES).scalarMultiply(scale).getData();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e200, 1e-200, 1e307, 1e-300, 1e-306, -1e154})
    void momentsAreRightAtEveryScale(
            double scale) { // numpy: mean 1.2777…, std 2.8867726859, rms 3.1568820807 of VALUES
        LayerStatistics s = of(times(scale));
        assertThat(s.mean() / scale).isCloseTo(1.2777777777777777, within(1e-14));
        assertThat(s.std() / Math.abs(scale)).isCloseTo(STD, within(1e-13));
        assertThat(s.rms() / Math.abs(scale)).isCloseTo(RMS, within(1e-13));
    }

    private static final double STD = Math.sqrt(85.25 / 9 - Math.pow(11.5 / 9, 2));
    private static final double RMS = Math.sqrt(85.25 / 9);

    @Test
    void theSmallestAndTheLargestDoubleHaveMoments() {
        assertThat(of(new double[][] {{Double.MIN_VALUE, Double.MIN_VALUE}}).rms())
                .isEqualTo(Double.MIN_VALUE);
        assertThat(of(new double[][] {{Double.MAX_VALUE, -Double.MAX_VALUE}}).std())
                .isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void aLargeOffsetDoesNotDrownTheDeviation() { // sums of squares alone would give 0 or NaN
        assertThat(of(new double[][] {{1e9 + 1, 1e9 - 1}}).std()).isEqualTo(1);
    }

    @Test
    void extremesZerosAndDeadUnitsAreCounted() {
        LayerStatistics s = of(VALUES);
        assertThat(s.layer()).isEqualTo(3);
        assertThat(s.count()).isEqualTo(9);
        assertThat(s.min()).isEqualTo(-2);
        assertThat(s.max()).isEqualTo(8);
        assertThat(s.zeros()).isEqualTo(4);
        assertThat(s.zeroShare()).isEqualTo(4.0 / 9);
        assertThat(s.units()).isEqualTo(3);
        assertThat(s.deadUnits()).isEqualTo(1);
        assertThat(s.isZero()).isFalse();
        assertThat(of(new double[2][2]).isZero()).isTrue();
        assertThat(of(new double[2][2]).std()).isZero();
    }

    @Test
    void nanAndInfinityAreCountedAndNeverHidden() {
        LayerStatistics s = of(new double[][] {{1, Double.NaN}, {Double.NEGATIVE_INFINITY, 2}});
        assertThat(s.nan()).isEqualTo(1);
        assertThat(s.infinite()).isEqualTo(1);
        assertThat(s.isFinite()).isFalse();
        assertThat(s.mean()).isNaN();
        assertThat(s.rms()).isNaN();
        assertThat(s.min()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(s.max()).isEqualTo(2);
        LayerStatistics infinite = of(new double[][] {{1, Double.POSITIVE_INFINITY}});
        assertThat(infinite.rms()).isInfinite();
        assertThat(infinite.std()).isNaN();
        assertThat(of(new double[][] {{Double.NaN}}).min()).isNaN();
    }
}
