package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.Range;
import io.github.nnmaven.propagation.StudyResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every layer of one direction, numbered: deviations of all variants; of the declared one also how many values are zero,
 * which units are dead, beside how many are so by chance with equal examples, and which are saturated. Of very deep
 * networks only the sizes; the rest is in the JSON file.
 */
record LayerTable(Html html, Messages messages, StudyResult study, Direction direction) {
    private static final int LONG = 200;
    private static final String CHANCE = "he fan-in";

    void write() {
        List<LayerStatistics> layers = layers();
        if (layers.isEmpty()) {
            return;
        }
        String title = messages.text("init.layertable", messages.text(StudyWords.quantity(direction)));
        html.open("details", "open", "").element("summary", title);
        html.table(title, "numbers", columns());
        for (int i = 0; i < layers.size(); i++) {
            html.row(StudyWords.place(direction, layers.get(i).layer(), messages), cells(i));
        }
        html.closeTable();
        if (isWhole() && showsSaturation() && study.saturation() != null) {
            html.element(
                    "p",
                    messages.text(
                            "init.saturated.text",
                            Numerals.brief(study.saturation().threshold()),
                            Numerals.percent(study.saturation().expected())),
                    "class",
                    "meta");
        }
        html.close();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(messages.text("init.layer")));
        study.variants().forEach(v -> columns.add(v.name() + " std"));
        columns.add("rms");
        if (isWhole()) {
            columns.add(messages.text("init.zeros"));
            columns.add(messages.text("init.dead"));
            if (chance(1) != null) {
                columns.add(messages.text("init.dead.sample"));
                columns.add(messages.text("init.dead.expected"));
            }
            if (showsSaturation()) {
                columns.add(messages.text("init.saturated"));
                columns.add(messages.text("init.saturated.units"));
            }
        }
        return columns;
    }

    private List<String> cells(int index) {
        List<String> cells = new ArrayList<>(StudyWords.deviations(study, direction, index));
        LayerStatistics own = layers().get(index);
        cells.add(Numerals.power(own.log10Rms()));
        if (isWhole()) {
            cells.add(Numerals.percent(own.zeroShare()));
            cells.add(own.deadUnits() + "/" + own.units());
            if (chance(1) != null) {
                Range chance = chance(index);
                cells.add(chance == null ? "–" : Numerals.percent((double) own.deadInSample() / own.units()));
                cells.add(chance == null ? "–" : text(chance));
            }
            if (showsSaturation()) {
                boolean known = own.saturatedUnits() >= 0;
                cells.add(known ? Numerals.percent(own.saturatedShare()) : "–");
                cells.add(known ? own.saturatedUnits() + "/" + own.units() : "–");
            }
        }
        return cells;
    }

    private static String text(Range share) {
        String mean = Numerals.percent(share.mean());
        return share.least() == share.most()
                ? mean
                : mean + " (" + Numerals.percent(share.least()) + " … " + Numerals.percent(share.most()) + ")";
    }

    /** Dead units of a well-known rule under the same examples; null for gradients, for the input and without a sweep. */
    private @Nullable Range chance(int layer) {
        if (direction == Direction.BACKWARD || layer == 0 || study.sweep() == null) {
            return null;
        }
        return study.sweep().points().stream()
                .filter(p -> p.name().equals(CHANCE) && layer <= p.deadShare().size())
                .map(p -> p.deadShare().get(layer - 1))
                .findFirst()
                .orElse(null);
    }

    /** Not where saturated and zero are the same, as for ReLU. */
    private boolean showsSaturation() {
        return layers().stream().anyMatch(l -> l.saturatedUnits() >= 0 && l.saturatedShare() != l.zeroShare());
    }

    private boolean isWhole() {
        return layers().size() <= LONG;
    }

    private List<LayerStatistics> layers() {
        return StudyWords.of(study.variants().get(0), direction).layers();
    }
}
