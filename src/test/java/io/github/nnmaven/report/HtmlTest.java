package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private final Html html = new Html();

    @Test
    void textAndAttributesAreEscaped() {
        html.element("p", "<b>&\"'\u0000", "title", "\"><script>");
        assertThat(html.document())
                .contains("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&#39;\ufffd</p>");
    }

    @Test
    void inlineStylesAndHandlersAreRefused() {
        assertThatThrownBy(() -> html.open("p", "style", "color: red")).hasMessageContaining("style");
        assertThatThrownBy(() -> html.open("p", "onClick", "x()")).hasMessageContaining("onClick");
    }

    @Test
    void aStyleSheetCannotCloseItself() {
        assertThatThrownBy(() -> html.style("</style>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOpenMustBeClosed() {
        html.open("div");
        assertThatThrownBy(html::document).hasMessageContaining("div");
    }

    @Test
    void cellsOfRowsAreEscaped() {
        html.row("<1>", List.of("<2>"));
        assertThat(html.document()).contains("<tr><th scope=\"row\">&lt;1&gt;<td>&lt;2&gt;");
    }
}
