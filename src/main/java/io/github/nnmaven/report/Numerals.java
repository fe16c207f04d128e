package io.github.nnmaven.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for people: {@code 446.654}, {@code 3.864×10⁷⁸}, {@code ∞}. */
final class Numerals {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numerals() {}

    /** Three decimals as the chapter prints them, a few more below 0.1, else four digits and a power of ten. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value < 0 ? "−∞" : "∞";
        }
        if (value == 0) {
            return "0";
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 99999.9995) {
            String format = magnitude >= 0.1 ? "%.3f" : magnitude >= 0.01 ? "%.4f" : "%.5f";
            return minus(String.format(Locale.ROOT, format, value));
        }
        String[] parts = String.format(Locale.ROOT, "%.3e", value).split("e", 2);
        return minus(parts[0]) + "×" + powerOfTen(Integer.parseInt(parts[1]));
    }

    /** Three significant digits: {@code 6.22}, {@code 38.9}, {@code 3.86×10⁷⁸}. */
    static String brief(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return of(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent < 6) {
            return minus(rounded.toPlainString());
        }
        return minus(rounded.movePointLeft(exponent).toPlainString()) + "×" + powerOfTen(exponent);
    }

    /** The number with the given {@code log10}, however large: {@code 2.15×10⁸⁴⁹}. */
    static String power(double log10) {
        if (Math.abs(log10) < 300 || !Double.isFinite(log10)) {
            return of(Double.isNaN(log10) ? Double.NaN : Math.pow(10, log10));
        }
        double exponent = Math.floor(log10);
        double mantissa = Math.pow(10, log10 - exponent);
        boolean up = mantissa >= 9.9995;
        return String.format(Locale.ROOT, "%.3f", up ? mantissa / 10 : mantissa) + "×"
                + powerOfTen((int) exponent + (up ? 1 : 0));
    }

    /** {@code 10⁻³}. */
    static String powerOfTen(int exponent) {
        StringBuilder raised = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            raised.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
        }
        return raised.toString();
    }

    /** {@code 317,761}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share as a percentage, never rounded to 0 or to all when it is neither. */
    static String percent(double share) {
        if (share > 0 && share < 0.001) {
            return "<0.1 %";
        }
        if (share < 1 && share > 0.999) {
            return ">99.9 %";
        }
        return share == 0 ? "0" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String minus(String digits) {
        return digits.replace('-', '−');
    }
}
