package io.github.nnmaven.spec;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Number literals of Java (JLS 3.10.1, 3.10.2); a whole number too large for an int is a long, with or without L. */
final class JavaNumbers {
    private static final int INT_BITS = 31;
    private static final int LONG_BITS = 63;

    private JavaNumbers() {}

    /** An {@code Integer}, {@code Long}, {@code Float} or {@code Double}; null when it is none or too large. */
    static @Nullable Object of(String written) {
        String text = written.replace("_", "");
        boolean hex = text.matches("-?0[xX].*");
        char last = Character.toLowerCase(text.charAt(text.length() - 1));
        if (!hex && (last == 'f' || last == 'd')) {
            return finite(text.substring(0, text.length() - 1), last == 'f');
        }
        boolean isLong = last == 'l';
        String digits = isLong ? text.substring(0, text.length() - 1) : text;
        return digits.matches("-?(0[xX][0-9a-fA-F]+|0[bB][01]+|\\d+)")
                ? whole(digits, isLong)
                : isLong ? null : finite(digits, false);
    }

    private static @Nullable Object whole(String digits, boolean isLong) {
        String plain = digits.replaceFirst("0[xXbB]", "");
        int radix = plain.equals(digits) ? 10 : digits.matches("-?0[xX].*") ? 16 : 2;
        BigInteger value = new BigInteger(plain, radix);
        if (value.bitLength() > LONG_BITS) {
            return null;
        }
        return isLong || value.bitLength() > INT_BITS ? (Object) value.longValue() : (Object) value.intValue();
    }

    private static @Nullable Object finite(String text, boolean isFloat) {
        if (isFloat) {
            float value = Float.parseFloat(text);
            return Float.isFinite(value) ? value : null;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : null;
    }
}
