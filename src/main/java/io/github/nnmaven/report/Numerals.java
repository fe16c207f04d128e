package io.github.nnmaven.report;

import java.util.Locale;

/** Numbers for people: {@code 446.654}, {@code 3.864×10⁷⁸}, {@code ∞}. */
final class Numerals {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numerals() {}

    /** Three decimals as the chapter prints them where that keeps three digits, else four digits and a power of ten. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value < 0 ? "−∞" : "∞";
        }
        if (value == 0) {
            return "0";
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 0.0995 && magnitude < 99999.9995) {
            return minus(String.format(Locale.ROOT, "%.3f", value));
        }
        String[] parts = String.format(Locale.ROOT, "%.3e", value).split("e", 2);
        return minus(parts[0]) + "×" + powerOfTen(Integer.parseInt(parts[1]));
    }

    /** {@code 10⁻³}. */
    static String powerOfTen(int exponent) {
        StringBuilder raised = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            raised.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
        }
        return raised.toString();
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
