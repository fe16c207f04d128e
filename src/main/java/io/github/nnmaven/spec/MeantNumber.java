package io.github.nnmaven.spec;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that are numbers elsewhere: {@code 1_000}, {@code 1,5}, {@code 0.1f}, {@code "6"}. */
final class MeantNumber {
    private static final int LONGEST = 60;
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d+,\\d+");
    private static final Pattern SUFFIX = Pattern.compile("[-+.\\deE]*\\d\\.?[fFdDlL]");

    private MeantNumber() {}

    /** How the number is written in YAML, with the reason, or null when the text is not like a number. */
    static @Nullable String of(Node.Scalar scalar) {
        String text = scalar.text().strip();
        if (scalar.shape() != Node.Shape.TEXT || text.length() > LONGEST) {
            return null;
        }
        if (isNumber(text)) {
            return text + " without quotes";
        }
        if (isNumber(text.replace("_", ""))) {
            return text.replace("_", "") + " without underscores";
        }
        if (COMMA.matcher(text).matches()) {
            return text.replace(',', '.') + " with a decimal point";
        }
        String shorter = text.isEmpty() ? text : text.substring(0, text.length() - 1);
        return SUFFIX.matcher(text).matches() && isNumber(shorter) ? shorter + " without a letter" : null;
    }

    private static boolean isNumber(String text) {
        return ScalarShapes.of(text) == Node.Shape.NUMBER;
    }
}
