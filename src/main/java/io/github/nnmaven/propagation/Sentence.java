package io.github.nnmaven.propagation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a verdict in one plain sentence that names direction and quantity. */
record Sentence(
        Direction direction,
        Signal declared,
        List<Signal> replicates,
        Growth growth,
        @Nullable Suggestion suggestion,
        LinearStages linear,
        boolean random) {

    String text(StudyVerdict verdict) {
        return switch (verdict) {
            case NON_FINITE -> nonFinite();
            case DEAD -> dead();
            case EXPLODING, VANISHING -> growing() + advice();
            case DRIFT -> growing() + horizon();
            case STABLE -> growing();
            case INCONCLUSIVE -> undecided();
        };
    }

    private String quantity() {
        return direction == Direction.FORWARD ? "forward RMS" : "backward RMS of dl/df";
    }

    private String growing() {
        String zero = growth.zeroSeeds() == 0
                ? ""
                : ", without " + growth.zeroSeeds() + " of " + growth.seeds() + " seeds in which a whole layer is zero";
        return quantity() + " multiplies by " + Figures.of(growth.factor().mean()) + " per layer, "
                + Figures.of(Math.abs(growth.decades().mean())) + " decades "
                + (growth.decades().mean() < 0 ? "down" : "up") + " over " + layers(growth.steps()) + overflow() + zero;
    }

    private String overflow() {
        int layer = declared.beyondDoubles();
        return layer < 0 ? "" : ", too large for doubles from " + place(layer) + " on";
    }

    private String advice() {
        if (!random) {
            return "";
        }
        if (suggestion == null) {
            double scale = Math.pow(growth.factor().mean(), -2);
            return "; multiply the variance of the weights by " + Figures.of(scale);
        }
        return "; " + (suggestion.reached() ? alreadyThere(suggestion) : use(suggestion));
    }

    private static String use(Suggestion suggestion) {
        String rule = suggestion.rule().equals("gain") ? "" : " (" + suggestion.rule() + ")";
        String formula = Figures.of(suggestion.gain()) + "/" + suggestion.fan();
        return "use weights with variance "
                + (Double.isNaN(suggestion.variance()) ? formula + " of each layer" : Figures.of(suggestion.variance()))
                + rule;
    }

    private static String alreadyThere(Suggestion suggestion) {
        return "the weights have variance " + Figures.of(suggestion.variance()) + " (" + Figures.of(suggestion.gain())
                + "/" + suggestion.fan()
                + ") already, so no variance helps: make the layers wider or the network shallower";
    }

    private String horizon() {
        double depth = growth.steps() / Math.abs(growth.decades().mean());
        return "; at this rate it leaves one decade after " + String.format(Locale.ROOT, "%.0f", depth) + " layers";
    }

    private String undecided() {
        if (growth.steps() == 0) {
            return quantity() + ": with " + hidden() + " there is no growth from layer to layer to judge";
        }
        return quantity() + ": " + seeds(growth.counted()) + " not decide" + range();
    }

    private static String seeds(int counted) {
        return counted == 1 ? "1 seed does" : counted + " seeds do";
    }

    private String range() {
        if (growth.counted() < 2) {
            return "";
        }
        return " (" + Figures.of(growth.decades().low()) + " to "
                + Figures.of(growth.decades().high()) + " decades over " + layers(growth.steps()) + "); about "
                + seedsNeeded() + " would";
    }

    /** Replicates for which the interval would leave the nearest threshold of one decade. */
    private String seedsNeeded() {
        double distance = Math.abs(Math.abs(growth.decades().mean()) - 1);
        double needed = Math.pow(1.96 * growth.spread() / distance, 2);
        return needed < 1e6 ? String.format(Locale.ROOT, "%.0f", Math.ceil(needed)) : "a million or more";
    }

    private String dead() {
        return quantity() + ": in " + growth.zeroSeeds() + " of " + growth.seeds()
                + " seeds a whole layer is exactly zero, so nothing behind it can learn";
    }

    private String nonFinite() {
        if (!declared.isFinite()) {
            LayerStatistics first = declared.firstNonFinite();
            return quantity() + ": " + first.nan() + " NaN and " + first.infinite() + " infinite of " + first.count()
                    + " values, first at " + place(first.layer());
        }
        LayerStatistics first = replicates.stream()
                .filter(s -> !s.isFinite())
                .findFirst()
                .orElseThrow()
                .firstNonFinite();
        return quantity() + ": NaN or infinite values in " + growth.nonFiniteSeeds() + " of " + growth.seeds()
                + " seeds, first at " + place(first.layer());
    }

    private String place(int layer) {
        if (direction == Direction.BACKWARD) {
            return "dl/df_" + layer;
        }
        if (layer == 0) {
            return "the input";
        }
        return layer > linear.last() ? "the output" : "h_" + layer;
    }

    private String hidden() {
        int hidden = linear.last();
        return hidden == 0 ? "no hidden layer" : layersNamed(hidden);
    }

    private static String layersNamed(int hidden) {
        return hidden == 1 ? "1 hidden layer" : hidden + " hidden layers";
    }

    private static String layers(int steps) {
        return steps == 1 ? "1 layer" : steps + " layers";
    }
}
