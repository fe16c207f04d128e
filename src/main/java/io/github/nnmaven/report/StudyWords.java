package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.Interval;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.StudyVerdict;
import io.github.nnmaven.propagation.VariantResult;
import java.util.List;
import java.util.Locale;

/** How studies are worded on the page. */
final class StudyWords {
    private StudyWords() {}

    static String key(StudyVerdict verdict) {
        return "verdict." + Words.of(verdict);
    }

    static String way(Direction direction) {
        return direction == Direction.FORWARD ? "init.forward" : "init.backward";
    }

    static String quantity(Direction direction) {
        return direction == Direction.FORWARD ? "init.quantity.forward" : "init.quantity.backward";
    }

    static DirectionResult of(VariantResult variant, Direction direction) {
        return direction == Direction.FORWARD ? variant.forward() : variant.backward();
    }

    /** The number of a layer in a table. */
    static String place(Direction direction, int layer, Messages messages) {
        return direction == Direction.FORWARD && layer == 0 ? messages.text("init.input") : Integer.toString(layer);
    }

    /** Standard deviation of one layer in all variants. */
    static List<String> deviations(StudyResult study, Direction direction, int index) {
        return study.variants().stream()
                .map(v -> Numerals.power(of(v, direction).layers().get(index).log10Std()))
                .toList();
    }

    /** The study's own sentence. */
    static String sentence(DirectionResult result, Messages messages) {
        String said = messages.said(result.sentence());
        boolean capitals = messages.language().equals("en");
        return capitals ? said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) : said;
    }

    /** {@code ×6.22 [6.18, 6.27]}. */
    static String interval(String prefix, Interval interval) {
        if (Double.isNaN(interval.mean())) {
            return "–";
        }
        return prefix + Numerals.brief(interval.mean()) + " [" + Numerals.brief(interval.low()) + ", "
                + Numerals.brief(interval.high()) + "]";
    }
}
