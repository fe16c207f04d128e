package io.github.nnmaven.report;

import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.VariantResult;
import java.util.List;

/** {@code init-report/index.html}: verdicts, charts, tables and variants of every study. */
public final class InitReportPage {
    private final Html html;
    private final Messages messages;

    private InitReportPage(Html html, Messages messages) {
        this.html = html;
        this.messages = messages;
    }

    /** The page in English; {@link Page#stylesheet} belongs beside it. */
    public static String html(List<StudyResult> studies) {
        return html(studies, Messages.of("en"));
    }

    /** The page in a language. */
    public static String html(List<StudyResult> studies, Messages messages) {
        return Page.of(
                messages, messages.text("init.title"), html -> new InitReportPage(html, messages).write(studies));
    }

    private void write(List<StudyResult> studies) {
        html.open("header").element("h1", messages.text("init.title"));
        html.element("p", messages.text(studies.isEmpty() ? "init.nothing" : "init.lead"), "class", "lead");
        html.close();
        if (studies.size() > 1) {
            contents(studies);
        }
        for (int i = 0; i < studies.size(); i++) {
            new StudySection(html, messages, studies.get(i), i).write();
        }
        if (!studies.isEmpty()) {
            rules();
        }
    }

    private void contents(List<StudyResult> studies) {
        html.open("nav", "aria-label", messages.text("init.networks")).open("ul");
        for (int i = 0; i < studies.size(); i++) {
            VariantResult declared = studies.get(i).variants().get(0);
            html.open("li").element("a", studies.get(i).name(), "href", "#network" + i);
            badge(declared.forward());
            badge(declared.backward());
            html.close();
        }
        html.close().close();
    }

    private void badge(DirectionResult result) {
        html.element(
                "span",
                Words.symbol(result.verdict()) + " " + messages.text(StudyWords.way(result.direction())) + " "
                        + messages.text(StudyWords.key(result.verdict())),
                "class",
                "badge " + Words.tone(result.verdict()));
    }

    private void rules() {
        html.open("section").open("details").element("summary", messages.text("init.rules"));
        html.element("p", messages.text("init.rules.text")).open("dl");
        for (String verdict : List.of("growing", "stable", "drift", "dead", "non-finite", "inconclusive")) {
            html.element("dt", messages.text("init.rule." + verdict + ".word"));
            html.element("dd", messages.text("init.rule." + verdict));
        }
        html.close().close().close();
    }
}
