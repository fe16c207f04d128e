package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Growth;
import io.github.nnmaven.propagation.StudyVerdict;
import java.util.List;

/** What charts and tables of the initialization report share. */
final class Legend {
    private Legend() {}

    /** Names of the lines with their colour, dash pattern and marker. */
    static void write(Html html, List<Line> lines) {
        html.open("ul", "class", "legend");
        for (Line line : lines) {
            html.open("li").open("svg", "viewBox", "0 0 34 12", "aria-hidden", "true", "class", "swatch");
            html.leaf("path", "class", "line s" + line.style(), "d", "M1,6H33");
            if (line.style() != Line.THEORY) {
                html.leaf(
                        "use",
                        "class",
                        "mark s" + line.style(),
                        "href",
                        Marker.reference(line.style()),
                        "x",
                        "17",
                        "y",
                        "6");
            }
            html.close().text(line.name()).close();
        }
        html.close();
    }

    /** Three cells: verdict, factor a layer, decades in all. */
    static void growth(Html html, Messages messages, StudyVerdict verdict, Growth growth) {
        html.open("td")
                .element(
                        "span",
                        Words.symbol(verdict) + " " + messages.text(StudyWords.key(verdict)),
                        "class",
                        "badge " + Words.tone(verdict));
        html.close();
        html.element("td", StudyWords.interval("×", growth.factor()));
        html.element("td", StudyWords.interval("", growth.decades()));
    }
}
