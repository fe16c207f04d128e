package io.github.nnmaven.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What both pages have around them. The style sheet is linked and inlined: content policies that forbid the one allow the
 * other, and a page that was sent alone still looks right.
 */
public final class Page {
    /** Name of the style sheet, in the folder of the page. */
    public static final String STYLESHEET = "report.css";

    private Page() {}

    /** The style sheet that belongs beside each page. */
    public static String stylesheet() {
        try (InputStream css = Page.class.getResourceAsStream(STYLESHEET)) {
            if (css == null) {
                throw new IllegalStateException("the plugin's jar lacks " + STYLESHEET);
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(Messages messages, String title, Consumer<Html> main) {
        Html html = new Html();
        html.open("html", "lang", messages.language());
        html.open("head").leaf("meta", "charset", "utf-8");
        html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title).leaf("link", "rel", "stylesheet", "href", STYLESHEET);
        html.style(stylesheet()).close();
        html.open("body");
        Marker.define(html);
        html.open("main");
        main.accept(html);
        html.close();
        html.element("footer", "nn-maven-plugin");
        return html.close().close().document();
    }
}
