package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.nnmaven.classfile.SourcePlace;
import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import io.github.nnmaven.network.Relu;
import io.github.nnmaven.propagation.InitializationStudy;
import io.github.nnmaven.propagation.Plans;
import io.github.nnmaven.propagation.StudyResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both pages as a browser shows them: from disk, under a strict content policy, printed, on a phone, in the dark. */
class RenderedPagesTest {
    private static final String JENKINS =
            "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';";

    @TempDir
    private static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void writeAndStart() throws Exception {
        browser = Chromium.start();
        StudyResult small = study(5, 8);
        Files.writeString(folder.resolve(Page.STYLESHEET), Page.stylesheet());
        page("init", InitReportPage.html(List.of(small)));
        page("ko", InitReportPage.html(List.of(small), Messages.of("ko")));
        page("deep", InitReportPage.html(List.of(study(1000, 8))));
        page(
                "odd",
                InitReportPage.html(List.of(
                        small,
                        Samples.study(
                                Samples.HOSTILE,
                                Samples.variant(
                                        "declared", 1, 0, Double.NaN, Double.POSITIVE_INFINITY, 1e-320, 1e300)))));
        page("check", GradcheckPage.html(List.of(Samples.failing(), Samples.passing())));
        page("deep-check", GradcheckPage.html(List.of(manyTensors())));
        page("own", ownCode(Messages.of("en")));
        page("own-ko", ownCode(Messages.of("ko")));
        page(
                "odd-check",
                GradcheckPage.html(List.of(Samples.subject(
                        Samples.HOSTILE,
                        Outcome.FAIL,
                        Samples.wrong(Samples.HOSTILE, 3),
                        Samples.right("x", 0, Double.NaN, Double.POSITIVE_INFINITY, 1e-320, -1e300)))));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    /** As of 1,000 layers; the last but one is wrong. */
    private static SubjectResult manyTensors() {
        TensorResult[] tensors = IntStream.rangeClosed(0, 2000)
                .mapToObj(t -> t == 1999
                        ? Samples.wrong("linear999.biases", 8)
                        : Samples.right("linear" + t / 2 + (t % 2 == 0 ? ".weights" : ".biases"), 1.5, t, -1e-3 * t, 0))
                .toArray(TensorResult[]::new);
        return Samples.subject("deep", Outcome.FAIL, tensors);
    }

    /** A project's own code: misuse, a Jacobian that is wrong at one of two points, and a gradient that no spec checks. */
    private static String ownCode(Messages messages) {
        CodePlace code = new CodePlace(
                "com.acme.layers.DenseLayer",
                "backward",
                "DenseLayer.java",
                42,
                "src/main/java/com/acme/DenseLayer.java");
        Misuse misuse = new Misuse(
                "com.acme.layers.DenseLayer.backward(upstream)",
                "adds to the gradient of the call before: weights goes at [0, 0] from -0.7726267182258362 to -1.545",
                "clear the gradient first",
                code);
        SubjectResult misused = Samples.passing().withMisuses(List.of(misuse)).withCode(code);
        SubjectResult points = SubjectResult.together(List.of(
                Samples.passing().labelled("point 1 (normal, seed 7; as constructed)"),
                Samples.subject("jacobian", Outcome.FAIL, Samples.wrong("p", 3))
                        .labelled("point 2 (normal, seed 7; as constructed)")));
        UncheckedGradient unchecked = new UncheckedGradient(
                "Model.value/gradient",
                new SourcePlace("com.acme.Model", "gradient", "com/acme/Model.java", 12),
                "value(double[])",
                "gradient(double[])",
                "gradient(double[]) takes the same arguments",
                "function: com.acme.Model\nat: [{normal: {size: 3, count: 4, seed: 1}}]\n");
        return GradcheckPage.html(List.of(points, misused), List.of(), List.of(unchecked), messages);
    }

    private static void page(String name, String html) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), html);
    }

    private static StudyResult study(int hidden, int width) {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            return InitializationStudy.run(Plans.plan(Plans.chain(hidden, width, new Relu(0)), 5, t -> 1.0), workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private static URI file(String page) {
        return folder.resolve(page + ".html").toUri();
    }

    private static void assertWhole(int height) {
        assertThat(browser.evaluate("document.querySelector('.verdict .badge').getBoundingClientRect().bottom")
                        .asDouble())
                .as("the verdict is on the first screen")
                .isBetween(1.0, (double) height);
        assertThat(browser.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                        .asInt())
                .as("nothing is wider than the window")
                .isLessThanOrEqualTo(0);
        assertThat(browser.evaluate("[...document.querySelectorAll('figure')]"
                                + ".filter(f => !f.nextElementSibling.matches('details:has(table)')).length")
                        .asInt())
                .as("charts without a table")
                .isZero();
        assertThat(browser.evaluate("[...document.querySelectorAll('svg[role=img] text')]"
                                + ".filter(t => { const b = t.getBoundingClientRect(), s = t.ownerSVGElement"
                                + ".getBoundingClientRect(); return b.left < s.left - 1 || b.right > s.right + 1 })"
                                + ".map(t => t.textContent).join()")
                        .asText())
                .as("labels cut off at the edge of their chart")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "ko", "deep", "odd", "check", "deep-check", "own", "own-ko", "odd-check"})
    void fromDiskWithAndWithoutScripts(String page) {
        for (boolean scripts : List.of(true, false)) {
            browser.look(1280, 800, "light", scripts);
            browser.open(file(page));
            assertWhole(800);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aThousandLayersStayBelow200Kilobytes() throws IOException {
        long size = Files.size(folder.resolve("deep.html"));
        System.out.printf(
                Locale.ROOT,
                "initialization report of 1,000 layers: %,d bytes, %,d below 200,000%n",
                size,
                200_000 - size);
        assertThat(size).isLessThan(200_000);
        long check = Files.size(folder.resolve("deep-check.html"));
        System.out.printf(
                Locale.ROOT, "gradient check of 2,001 tensors: %,d bytes, %,d below 200,000%n", check, 200_000 - check);
        assertThat(check).isLessThan(200_000);
    }

    @Test
    void theFirstScreenHasVerdictsChartsCauseAndHowToRepeat() {
        browser.look(1280, 800, "light", false);
        browser.open(file("init"));
        for (String part : List.of(
                ".direction + .direction .verdict",
                ".direction .verdict .meta",
                ".direction + .direction svg",
                ".subject > .meta code")) {
            assertThat(browser.evaluate(bottom(part)).asDouble()).as(part).isBetween(1.0, 800.0);
        }
        assertThat(browser.evaluate(bottom("table.variants")).asDouble())
                .as("the twin: what stands below")
                .isGreaterThan(800);
        assertThat(browser.evaluate(
                                "new Set([...document.querySelectorAll('.direction figure > svg')].map(s => Math.round("
                                        + "s.getBoundingClientRect().top))).size")
                        .asInt())
                .as("charts side by side begin at one height")
                .isEqualTo(1);
    }

    private static String bottom(String selector) {
        return "document.querySelector('" + selector + "').getBoundingClientRect().bottom";
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "ko", "deep", "odd", "check", "deep-check", "own", "own-ko", "odd-check"})
    void onAPhoneInTheDark(String page) {
        browser.look(360, 740, "dark", false);
        browser.open(file(page));
        assertWhole(740);
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo("rgb(22, 24, 29)");
        assertThat(browser.evaluate("document.getAnimations().length").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "check", "own"})
    void underTheDefaultPolicyOfJenkins(String page) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring(1);
            byte[] bytes = Files.exists(folder.resolve(path)) ? Files.readAllBytes(folder.resolve(path)) : new byte[0];
            exchange.getResponseHeaders().set("Content-Security-Policy", JENKINS);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith("css") ? "text/css" : "text/html");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            browser.look(1280, 800, "light", true);
            browser.open(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page + ".html"));
            assertWhole(800);
            assertThat(browser.evaluate("getComputedStyle(document.querySelector('.verdict')).borderLeftStyle")
                            .asText())
                    .isEqualTo("solid");
            assertThat(browser.evaluate("[...document.querySelectorAll('.badge')].map(b => getComputedStyle(b)"
                                    + ".backgroundColor).includes('rgba(0, 0, 0, 0)')")
                            .asBoolean())
                    .isFalse();
            assertThat(browser.complaints())
                    .as("the policy blocks the inlined style sheet, which is linked too, and the search for an icon")
                    .allMatch(c -> c.contains("inline style") || c.contains("favicon"));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "deep", "check", "own"})
    void onPaperEveryTableIsThere(String page) {
        browser.look(800, 1100, "light", false);
        browser.open(file(page));
        browser.print(true);
        assertThat(browser.evaluate("[...document.querySelectorAll('table')]"
                                + ".filter(t => t.getBoundingClientRect().height < 20).length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("Math.max(...[...document.querySelectorAll('table')]"
                                + ".map(t => t.getBoundingClientRect().right)) - window.innerWidth")
                        .asDouble())
                .as("tables cut off at the edge of the paper")
                .isLessThanOrEqualTo(0);
        browser.print(false);
        assertThat(new String(browser.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** WCAG 2, as far as axe can tell; the dark scheme differs in nothing but its colours. */
    @ParameterizedTest
    @ValueSource(strings = {"init", "ko", "odd", "check", "own", "own-ko", "odd-check"})
    void nothingStandsInAnybodysWay(String page) throws IOException {
        browser.look(1280, 800, "light", true);
        browser.open(file(page));
        assertThat(barriers("{}")).as(page).isEmpty();
        browser.look(1280, 800, "dark", true);
        browser.open(file(page));
        assertThat(barriers("{runOnly: ['color-contrast']}"))
                .as(page + " in the dark")
                .isEmpty();
    }

    /**
     * Serious and critical violations that axe finds on the open page.
     *
     * @param options of {@code axe.run}
     */
    private static String barriers(String options) throws IOException {
        try (InputStream in = RenderedPagesTest.class.getResourceAsStream("/axe.min.js")) {
            browser.evaluate(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8) + "; 0");
        }
        JsonNode serious = browser.evaluate(
                "axe.run(document, " + options + ").then(r => r.violations.filter(v => /serious|critical/.test("
                        + "v.impact)).map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')).join('; '))");
        return serious.asText();
    }

    @Test
    void aBarrierWouldBeNoticed() throws IOException { // the twin
        page("barrier", "<!DOCTYPE html><title>x</title><p style='color:#ccc'>pale</p><img src='report.css'>");
        browser.look(1280, 800, "light", true);
        browser.open(file("barrier"));
        assertThat(barriers("{}")).contains("color-contrast", "image-alt", "html-has-lang");
        assertThat(barriers("{runOnly: ['color-contrast']}")).contains("color-contrast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyLineStandsOutFromThePaper(String scheme) { // WCAG 1.4.11: 3:1
        browser.look(1280, 800, scheme, false);
        browser.open(file("init"));
        assertThat(browser.evaluate(contrast("path.line", "stroke")).asDouble()).isGreaterThanOrEqualTo(3);
        assertThat(browser.evaluate(contrast("svg text", "fill")).asDouble()).isGreaterThanOrEqualTo(4.5);
        assertThat(browser.evaluate(contrast("path.grid", "stroke")).asDouble()).isLessThan(3); // the twin
    }

    /** Smallest contrast of a colour against the page over all elements, by the formula of WCAG 2. */
    private static String contrast(String selector, String property) {
        return "(() => { const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3)"
                + ".map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);"
                + " return 0.2126 * r + 0.7152 * g + 0.0722 * b };"
                + " const paper = light(getComputedStyle(document.body).backgroundColor);"
                + " return Math.min(...[...document.querySelectorAll('" + selector + "')].map(e => {"
                + " const c = light(getComputedStyle(e)." + property + ");"
                + " return (Math.max(c, paper) + 0.05) / (Math.min(c, paper) + 0.05) })) })()";
    }

    @Test
    void aPageThatIsTooWideWouldBeNoticed() throws IOException { // the twin of assertWhole
        page("wide", "<!DOCTYPE html><table width=5000><tr><td>wide</table>");
        browser.look(360, 740, "light", false);
        browser.open(file("wide"));
        assertThat(browser.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                        .asInt())
                .isGreaterThan(0);
    }

    @Test
    void anErrorInThePageWouldBeNoticed() throws IOException { // the twin of complaints
        page("broken", "<!DOCTYPE html><script>nothing.at.all()</script>");
        browser.look(360, 740, "light", true);
        browser.open(file("broken"));
        assertThat(browser.complaints()).isNotEmpty();
    }
}
