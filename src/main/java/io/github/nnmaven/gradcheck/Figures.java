package io.github.nnmaven.gradcheck;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in sentences, the same in every locale. */
final class Figures {
    private Figures() {}

    /** As many significant digits as are asked for, and no trailing zeros. */
    static String of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        return Double.toString(rounded.doubleValue());
    }
}
