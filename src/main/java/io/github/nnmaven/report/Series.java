package io.github.nnmaven.report;

import io.github.nnmaven.propagation.LayerStatistics;
import java.util.List;

/**
 * One line of a chart.
 *
 * @param name  for the legend
 * @param style 0…4: colour, dash pattern and marker
 * @param layers in order
 */
record Series(String name, int style, List<LayerStatistics> layers) {
    private static final int STYLES = 5;

    static Series numbered(int index, String name, List<LayerStatistics> layers) {
        return new Series(name, index % STYLES, layers);
    }
}
