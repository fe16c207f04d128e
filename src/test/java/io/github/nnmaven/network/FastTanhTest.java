package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class FastTanhTest {
    private static final MathContext DIGITS = new MathContext(50);
    private static final double ALLOWED = 6;

    /** Sizes from 1e-17 to 22, most of them where the function bends. */
    private static double[] sample(int count) {
        SplittableRandom random = new SplittableRandom(1);
        return DoubleStream.generate(() -> random.nextBoolean()
                        ? 22 * (2 * random.nextDouble() - 1)
                        : (random.nextBoolean() ? 1.5 : -1.5) * Math.exp(-40 * random.nextDouble()))
                .limit(count)
                .toArray();
    }

    /** {@code t = e/(e + 2)} with {@code e = exp(2x) − 1} by a series near 0 and {@code exp(2z) − 1 = e·(e + 2)}. */
    private static BigDecimal exact(double x) {
        int doublings = 12;
        BigDecimal z = new BigDecimal(2 * x).divide(BigDecimal.valueOf(1L << doublings), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal e = BigDecimal.ZERO;
        for (int k = 1; k < 30; k++) {
            term = term.multiply(z, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            e = e.add(term, DIGITS);
        }
        for (int k = 0; k < doublings; k++) {
            e = e.multiply(e.add(BigDecimal.valueOf(2)), DIGITS);
        }
        return e.divide(e.add(BigDecimal.valueOf(2)), DIGITS);
    }

    private static double ulps(double found, double x) {
        BigDecimal exact = exact(x);
        double ulp = Math.min(Math.ulp(exact.doubleValue()), Math.ulp(Math.nextDown(1.0)));
        return Math.abs(new BigDecimal(found).subtract(exact).doubleValue()) / ulp;
    }

    @Test
    void isWithinAFewUlpsOfTheTrueValueOverTheWholeRange() {
        for (double x : sample(2_000)) {
            assertThat(ulps(FastTanh.of(x), x)).as("tanh %s", x).isLessThan(ALLOWED);
        }
    }

    @Test
    void theMeasureItselfSeesAnErrorOfTenUlps() {
        double x = 0.75;
        assertThat(ulps(FastMath.tanh(x), x)).isLessThan(1);
        assertThat(ulps(FastMath.tanh(x) + 10 * Math.ulp(0.6), x)).isGreaterThan(ALLOWED);
    }

    @Test
    void agreesWithCommonsMath() {
        for (double x : sample(100_000)) {
            double expected = FastMath.tanh(x);
            assertThat(Math.abs(FastTanh.of(x) - expected))
                    .as("tanh %s", x)
                    .isLessThanOrEqualTo(7 * Math.ulp(expected));
        }
    }

    @Test
    void manyNumbersGetTheSameBitsAsEachAlone() {
        double[] x = sample(5_000);
        double[] together = x.clone();
        new Tanh().replace(together, 4_999);
        for (int i = 0; i < 4_999; i++) {
            assertThat(together[i]).isEqualTo(new Tanh().value(x[i]));
        }
        assertThat(together[4_999]).isEqualTo(x[4_999]);
    }

    @Test
    void staysBetweenMinusOneAndOneAndReachesThem() {
        for (double x = 18; x < 20; x += 0x1p-10) {
            assertThat(FastTanh.of(x)).isLessThanOrEqualTo(1).isGreaterThan(0.999999999);
            assertThat(FastTanh.of(-x)).isEqualTo(-FastTanh.of(x));
        }
        assertThat(FastTanh.of(19.5)).isEqualTo(1);
        assertThat(FastTanh.of(1e300)).isEqualTo(1);
        assertThat(FastTanh.of(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    }

    @Test
    void tinyNumbersAndSignedZerosStay() {
        assertThat(FastTanh.of(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(FastTanh.of(-1e-310)).isEqualTo(-1e-310);
        assertThat(1 / FastTanh.of(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(FastTanh.of(Double.NaN)).isNaN();
    }
}
