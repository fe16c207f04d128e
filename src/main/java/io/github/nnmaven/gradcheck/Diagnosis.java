package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a wrong gradient looks like: hypotheses that must explain every entry of the tensor within its bound. One more
 * hypothesis is one more line in {@link #HYPOTHESES}; the first that fits is told, so that special ones stand before general
 * ones.
 */
final class Diagnosis {
    static final String UNKNOWN = TensorResult.NO_KNOWN_PATTERN;
    /** Entries that must be known before a free number may be fitted to them. */
    private static final int ENOUGH = 3;

    private static final List<Function<Damage, @Nullable String>> HYPOTHESES = List.of(
            Diagnosis::zero,
            Diagnosis::namedFactor,
            Diagnosis::transposed,
            Diagnosis::swapped,
            Diagnosis::shifted,
            Diagnosis::lastMissing,
            Diagnosis::maskMissing,
            Diagnosis::stopped,
            Diagnosis::regulariser,
            Diagnosis::factor,
            Diagnosis::rowFactors,
            Diagnosis::columnFactors);

    private Diagnosis() {}

    /** The pattern of the damage in words; {@link #UNKNOWN} rather than a guess. */
    static String of(Damage damage) {
        if (!damage.all(i -> Double.isFinite(damage.n()[i]) && Double.isFinite(damage.a()[i]))) {
            return UNKNOWN;
        }
        return HYPOTHESES.stream()
                .map(h -> h.apply(damage))
                .filter(text -> text != null)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static @Nullable String zero(Damage d) {
        return d.all(i -> d.a()[i] == 0) ? "the whole gradient is 0: it is never computed, or cleared too late" : null;
    }

    private static @Nullable String namedFactor(Damage d) {
        if (d.count(d::isKnown) == 0) {
            return null;
        }
        if (d.isMultiple(-1)) {
            return "the sign is reversed";
        }
        if (d.isMultiple(2)) {
            return "twice the right value: accumulated twice, or a factor 2 too many";
        }
        return d.isMultiple(0.5) ? "half the right value: a factor 2 is missing" : null;
    }

    private static @Nullable String transposed(Damage d) {
        if (!d.isMatrix() || d.rows() == 1 || d.columns() == 1) {
            return null;
        }
        double[] n = Mutation.transposed(d.n(), d.tensor());
        double[] error = Mutation.transposed(d.error(), d.tensor());
        return d.all(i -> d.fits(i, n[i], error[i])) ? "the matrix is transposed" : null;
    }

    private static @Nullable String swapped(Damage d) {
        int[] wrong = IntStream.range(0, d.a().length)
                .filter(i -> !d.isRight(i))
                .limit(3)
                .toArray();
        boolean pair = wrong.length == 2
                && d.isKnown(wrong[0])
                && d.isKnown(wrong[1])
                && d.fits(wrong[0], d.n()[wrong[1]], d.error()[wrong[1]])
                && d.fits(wrong[1], d.n()[wrong[0]], d.error()[wrong[0]]);
        return pair
                ? "two entries are swapped: " + d.tensor().index(wrong[0]) + " and "
                        + d.tensor().index(wrong[1])
                : null;
    }

    private static @Nullable String shifted(Damage d) {
        int size = d.a().length;
        if (d.count(d::isKnown) < ENOUGH) {
            return null;
        }
        if (isShift(d, i -> i - 1) || isShift(d, i -> i + 1 < size ? i + 1 : -1)) {
            return "shifted by one entry";
        }
        if (!d.isMatrix() || d.rows() < 3 || d.columns() < 2) {
            return null;
        }
        int row = d.columns();
        boolean shifted = isShift(d, i -> i - row) || isShift(d, i -> i + row < size ? i + row : -1);
        return shifted ? "shifted by one row" : null;
    }

    private static boolean isShift(Damage d, IntUnaryOperator source) {
        return d.isMoved(i -> Math.max(-1, source.applyAsInt(i)));
    }

    private static @Nullable String lastMissing(Damage d) {
        if (!d.isMatrix()) {
            int last = d.a().length - 1;
            return last > 1 && isMissing(d, i -> i == last) ? "the last entry is missing" : null;
        }
        if (d.rows() > 1 && isMissing(d, i -> i / d.columns() == d.rows() - 1)) {
            return "the last row is missing";
        }
        boolean column = d.columns() > 1 && isMissing(d, i -> i % d.columns() == d.columns() - 1);
        return column ? "the last column is missing" : null;
    }

    /** Whether the claim is 0 in these entries, which is wrong there, and right in all others. */
    private static boolean isMissing(Damage d, IntPredicate which) {
        return d.all(i -> which.test(i) ? d.a()[i] == 0 : d.isRight(i))
                && d.count(i -> !which.test(i) && d.isKnown(i)) > 0;
    }

    private static @Nullable String maskMissing(Damage d) {
        boolean fits = d.all(i -> d.isRight(i) || Math.abs(d.n()[i]) <= d.error()[i]);
        return fits && d.count(i -> !d.isRight(i)) > 1 && d.count(i -> d.isRight(i) && d.isKnown(i)) > 0
                ? "gradient where there must be none: a mask (ReLU, dropout, clipping) is missing"
                : null;
    }

    private static @Nullable String stopped(Damage d) {
        boolean fits = d.all(i -> d.isRight(i) || d.a()[i] == 0);
        return fits && d.count(i -> !d.isRight(i)) > 1 && d.count(i -> d.isRight(i) && d.isKnown(i)) > 1
                ? "no gradient where there must be one: a mask too many, or a part that is never reached"
                : null;
    }

    /** {@code n − a = λ·x}. */
    private static @Nullable String regulariser(Damage d) {
        int largest =
                IntStream.range(0, d.x().length).reduce(0, (p, q) -> Math.abs(d.x()[q]) > Math.abs(d.x()[p]) ? q : p);
        if (d.x()[largest] == 0) {
            return null;
        }
        double lambda = (d.n()[largest] - d.a()[largest]) / d.x()[largest];
        double uncertain = d.error()[largest] / Math.abs(d.x()[largest]);
        boolean fits =
                d.all(i -> d.fits(i, d.n()[i] - lambda * d.x()[i], d.error()[i] + uncertain * Math.abs(d.x()[i])));
        boolean known = Math.abs(lambda) > 10 * uncertain && d.count(i -> !d.isRight(i)) >= ENOUGH;
        if (!fits || !known || d.isMultiple(d.a()[largest] / d.n()[largest])) {
            return null;
        }
        return lambda > 0
                ? "the derivative " + Figures.of(lambda, 4) + "·x of a regulariser is missing"
                : "has the derivative " + Figures.of(-lambda, 4) + "·x of a regulariser that the value does not have";
    }

    private static @Nullable String factor(Damage d) {
        if (d.count(d::isKnown) < ENOUGH) {
            return null;
        }
        double factor = ratio(d, IntStream.range(0, d.a().length).toArray());
        if (!d.isMultiple(factor)) {
            return null;
        }
        double inverse = Math.rint(1 / factor);
        if (inverse > 2 && Math.abs(factor * inverse - 1) < 1e-4) {
            return format(
                    "1/%.0f of the right value: a mean where a sum belongs, or divided by the examples twice", inverse);
        }
        double whole = Math.rint(factor);
        return whole > 2 && Math.abs(factor / whole - 1) < 1e-4
                ? format("%.0f times the right value: a sum where a mean belongs", whole)
                : Figures.of(factor, 6) + " times the right value everywhere";
    }

    /** {@code a/n} at the best known of some entries. */
    private static double ratio(Damage d, int[] entries) {
        int best = Arrays.stream(entries)
                .reduce((p, q) -> Math.abs(d.n()[q]) / d.error()[q] > Math.abs(d.n()[p]) / d.error()[p] ? q : p)
                .orElseThrow();
        return d.a()[best] / d.n()[best];
    }

    private static @Nullable String rowFactors(Damage d) {
        boolean fits = d.isMatrix() && haveOwnFactors(d, d.rows(), d.columns(), (row, k) -> row * d.columns() + k);
        return fits
                ? "every row has a factor of its own: the derivative of an activation is missing or taken at the wrong value"
                : null;
    }

    private static @Nullable String columnFactors(Damage d) {
        boolean fits =
                d.isMatrix() && haveOwnFactors(d, d.columns(), d.rows(), (column, k) -> k * d.columns() + column);
        return fits
                ? "every column has a factor of its own: the layer's input is not the one that was used forward"
                : null;
    }

    private static boolean haveOwnFactors(Damage d, int lines, int length, IntBinaryOperator at) {
        if (lines < 2 || length < ENOUGH) {
            return false;
        }
        for (int line = 0; line < lines; line++) {
            int row = line;
            int[] entries =
                    IntStream.range(0, length).map(k -> at.applyAsInt(row, k)).toArray();
            double factor = ratio(d, entries);
            boolean zero = Arrays.stream(entries).allMatch(i -> d.a()[i] == 0 && d.n()[i] == 0);
            boolean known = Arrays.stream(entries).filter(d::isKnown).count() >= ENOUGH;
            if (!zero && !(known && Arrays.stream(entries).allMatch(i -> d.isMultiple(i, factor)))) {
                return false;
            }
        }
        return true;
    }

    private static String format(String text, double number) {
        return String.format(Locale.ROOT, text, number);
    }
}
