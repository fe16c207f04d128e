package io.github.nnmaven.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Prints arrays as NumPy does after {@code np.set_printoptions(precision=p)}, character by character.
 *
 * <p>One notation for the whole array: scientific when the largest magnitude is 1e8 or more, the smallest below 1e-4, or
 * their ratio above 1000 (zeros aside). Numbers are rounded half to even from their exact value and padded to one width.
 * Above {@code threshold} elements only {@code edge} at each end of each axis are shown, with dots between, and only these
 * decide notation and width. Lines break at 75 characters.
 */
final class NumpyFormat {
    private static final int LINE = 75;

    private final int precision;
    private final int threshold;
    private final int edge;

    NumpyFormat(int precision, int threshold, int edge) {
        this.precision = precision;
        this.threshold = threshold;
        this.edge = edge;
    }

    /** {@code np.set_printoptions(precision=3)}, as the chapter's programs have it. */
    static NumpyFormat chapter() {
        return new NumpyFormat(3, 1000, 3);
    }

    /** The array's text; lines are separated by line feeds. A number has an empty shape and no brackets. */
    String format(double[] values, List<Integer> shape) {
        return new Printout(values, shape).text();
    }

    /** One array being printed. */
    private final class Printout {
        private final double[] values;
        private final List<Integer> shape;
        private final boolean shortened;
        private final Numbers numbers;

        Printout(double[] values, List<Integer> shape) {
            this.values = values;
            this.shape = shape;
            this.shortened = values.length > threshold;
            List<Double> shown = new ArrayList<>();
            collect(0, 0, shown);
            this.numbers = new Numbers(shown, precision);
        }

        private void collect(int axis, int offset, List<Double> shown) {
            if (axis == shape.size()) {
                shown.add(values[offset]);
                return;
            }
            int length = shape.get(axis);
            for (int i = 0; i < length; i++) {
                if (!cuts(length) || i < edge || i >= length - edge) {
                    collect(axis + 1, (offset * length) + i, shown);
                }
            }
        }

        private boolean cuts(int length) {
            return shortened && 2 * edge < length;
        }

        String text() {
            return text(0, 0, " ", LINE);
        }

        private String text(int axis, int offset, String indent, int width) {
            if (axis == shape.size()) {
                return numbers.text(values[offset]);
            }
            int length = shape.get(axis);
            IntFunction<String> element = i -> text(axis + 1, offset * length + i, indent + " ", width - 1);
            String inside = axis == shape.size() - 1
                    ? row(length, element, indent, width - 1)
                    : stack(length, element, indent, "\n".repeat(shape.size() - axis - 1));
            return "[" + inside.substring(indent.length()) + "]";
        }

        private String row(int length, IntFunction<String> element, String indent, int width) {
            StringBuilder done = new StringBuilder();
            StringBuilder line = new StringBuilder(indent);
            for (String word : words(length, element)) {
                if (line.length() + word.length() > width && line.length() > indent.length()) {
                    done.append(line.toString().stripTrailing()).append('\n');
                    line = new StringBuilder(indent);
                }
                line.append(word).append(' ');
            }
            return done.append(line, 0, line.length() - 1).toString();
        }

        private String stack(int length, IntFunction<String> element, String indent, String separator) {
            StringBuilder lines = new StringBuilder();
            for (String word : words(length, element)) {
                lines.append(lines.length() == 0 ? "" : separator)
                        .append(indent)
                        .append(word);
            }
            return lines.toString();
        }

        private List<String> words(int length, IntFunction<String> element) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                if (!cuts(length) || i < edge || i >= length - edge) {
                    words.add(element.apply(i));
                } else if (i == edge) {
                    words.add("...");
                }
            }
            return words;
        }
    }

    /** Notation and widths that fit all shown numbers. */
    private static final class Numbers {
        private final boolean scientific;
        private final int precision;
        private final int fraction;
        private final int exponentDigits;
        private final int left;
        private final int right;

        Numbers(List<Double> shown, int precision) {
            List<Double> finite = shown.stream().filter(Double::isFinite).toList();
            this.precision = precision;
            this.scientific = isScientific(finite);
            List<Parts> parts = finite.stream().map(this::parts).toList();
            this.fraction =
                    parts.stream().mapToInt(p -> p.fraction.length()).max().orElse(0);
            this.exponentDigits = parts.stream()
                    .mapToInt(p -> p.exponentDigits().length())
                    .max()
                    .orElse(0);
            int integer = parts.stream().mapToInt(p -> p.integer.length()).max().orElse(0);
            this.right = scientific ? exponentDigits + 2 + fraction : fraction;
            this.left = finite.size() == shown.size() ? integer : Math.max(integer, widestWord(shown) - right - 1);
        }

        private static boolean isScientific(List<Double> finite) {
            double max = 0;
            double min = Double.POSITIVE_INFINITY;
            for (double v : finite) {
                max = Math.max(max, Math.abs(v));
                min = v == 0 ? min : Math.min(min, Math.abs(v));
            }
            return max > 0 && (max >= 1e8 || min < 1e-4 || max / min > 1000);
        }

        private static int widestWord(List<Double> shown) {
            return shown.contains(Double.NEGATIVE_INFINITY) ? 4 : 3;
        }

        String text(double value) {
            if (!Double.isFinite(value)) {
                String word = Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
                return " ".repeat(Math.max(0, left + right + 1 - word.length())) + word;
            }
            Parts parts = parts(value);
            String text = " ".repeat(left - parts.integer.length()) + parts.integer + "." + parts.fraction;
            String missing = (scientific ? "0" : " ").repeat(fraction - parts.fraction.length());
            return text + missing + (scientific ? parts.exponent(exponentDigits) : "");
        }

        private Parts parts(double value) {
            BigDecimal exact = new BigDecimal(Math.abs(value));
            String sign = value < 0 || 1 / value < 0 ? "-" : "";
            if (!scientific) {
                return Parts.of(sign, exact.setScale(precision, RoundingMode.HALF_EVEN), 0);
            }
            BigDecimal rounded = significant(Math.abs(value));
            int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
            return Parts.of(sign, rounded.movePointLeft(exponent), exponent);
        }

        /** Rounded from the exact value, unless fewer digits already read back as the same number (below 1e-307). */
        private BigDecimal significant(double magnitude) {
            BigDecimal shortest = new BigDecimal(ShortestDecimal.of(magnitude)).stripTrailingZeros();
            return magnitude < Double.MIN_NORMAL && shortest.precision() <= precision
                    ? shortest
                    : new BigDecimal(magnitude).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        }
    }

    /** One number, taken apart. */
    private record Parts(String integer, String fraction, int power) {
        static Parts of(String sign, BigDecimal magnitude, int power) {
            String[] digits = magnitude.toPlainString().split("\\.", -1);
            String fraction = digits.length == 1 ? "" : digits[1].replaceAll("0+$", "");
            return new Parts(sign + digits[0], fraction, power);
        }

        String exponentDigits() {
            String digits = Integer.toString(Math.abs(power));
            return digits.length() == 1 ? "0" + digits : digits;
        }

        String exponent(int width) {
            String digits = exponentDigits();
            return "e" + (power < 0 ? "-" : "+") + "0".repeat(width - digits.length()) + digits;
        }
    }
}
