package io.github.nnmaven.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal that reads back as the same double, in the form of {@code Double.toString}. {@code Double.toString}
 * itself prints different digits before and after Java 19; these are the same on every Java.
 */
final class ShortestDecimal {
    private ShortestDecimal() {}

    /** Digits of a finite number: {@code 0.1}, {@code 20.0}, {@code 3.864E78}, {@code -0.0}. */
    static String of(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15; // any 15 digits survive in a normal double
        BigDecimal rounded = round(exact, digits);
        while (rounded.doubleValue() != value) {
            rounded = round(exact, ++digits);
        }
        return text(rounded.stripTrailingZeros());
    }

    /** The same, with {@code NaN}, {@code Infinity} and {@code -Infinity} for what has no digits. */
    static String ofAny(double value) {
        return Double.isFinite(value) ? of(value) : Double.toString(value);
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String text(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -3 && exponent < 7) {
            return withPoint(decimal.toPlainString());
        }
        return withPoint(decimal.movePointLeft(exponent).toPlainString()) + "E" + exponent;
    }

    private static String withPoint(String digits) {
        return digits.indexOf('.') < 0 ? digits + ".0" : digits;
    }
}
