package io.github.nnmaven.propagation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in sentences: three significant digits, no trailing zeros, powers of ten written as {@code 3.86e+78}. */
final class Figures {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    private Figures() {}

    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).toPlainString() + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }
}
