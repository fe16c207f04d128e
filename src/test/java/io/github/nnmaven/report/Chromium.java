package io.github.nnmaven.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium over its DevTools protocol: opens a page, evaluates scripts in it, prints and photographs it.
 *
 * <p>Without a {@code chromium} on the path the tests that need one are skipped with a message; with {@code
 * -Dnn.tests.browser=required} its absence is a failure.
 */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private String session = "";
    private int calls;

    private Chromium(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .join();
    }

    /** Starts one, or skips the test when there is none. */
    static Chromium start() throws IOException, InterruptedException {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        boolean required = System.getProperty("nn.tests.browser", "optional").equals("required");
        if (program.isEmpty() && required) {
            throw new AssertionError("nn.tests.browser=required, but there is no chromium on the path");
        }
        assumeTrue(program.isPresent(), "SKIPPED: no chromium on the path; install it to test the rendered pages");
        Path profile = Files.createTempDirectory("nn-chromium");
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0;
                i < SECONDS * 10
                        && (!Files.exists(port) || Files.readAllLines(port).size() < 2);
                i++) {
            Thread.sleep(100);
        }
        List<String> lines = Files.readAllLines(port);
        Chromium browser = new Chromium(process, profile, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
        String target = browser.call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        browser.session = browser.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        browser.call("Page.enable", Map.of());
        browser.call("Runtime.enable", Map.of());
        browser.call("Log.enable", Map.of());
        return browser;
    }

    /** Window width and height, colour scheme, and whether scripts run. */
    void look(int width, int height, String scheme, boolean scripts) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
    }

    /** Opens a page and waits until it is there. */
    void open(URI page) {
        complaints.clear();
        call("Page.navigate", Map.of("url", page.toString()));
        await("Page.loadEventFired");
    }

    /** The value of an expression in the page; works with scripts of the page switched off, too. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    byte[] screenshot() {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asText());
    }

    byte[] pdf() {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", Map.of()).get("data").asText());
    }

    /** Switches the page to how it looks on paper, or back. */
    void print(boolean paper) {
        call("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** Errors and warnings of console, network and content policy since the page was opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = ++calls;
        Map<String, Object> message = new TreeMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.valueToTree(message).toString(), true).join();
        while (true) {
            JsonNode answer = next();
            if (answer.path("id").asInt(-1) == id) {
                if (answer.has("error")) {
                    throw new AssertionError(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
        }
    }

    private void await(String event) {
        while (!next().path("method").asText("").equals(event)) {
            // events before the one that is waited for
        }
    }

    private JsonNode next() {
        try {
            JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("chromium said nothing for " + SECONDS + " s");
            }
            String method = message.path("method").asText("");
            boolean complaint = method.equals("Runtime.exceptionThrown")
                    || (method.equals("Log.entryAdded")
                            && message.at("/params/entry/level").asText("").matches("error|warning"))
                    || (method.equals("Runtime.consoleAPICalled")
                            && message.at("/params/type").asText("").matches("error|warning|assert"));
            if (complaint) {
                complaints.add(message.get("params").toString());
            }
            return message;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> helpers = process.descendants().toList();
        socket.abort();
        process.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
        helpers.forEach(ProcessHandle::destroyForcibly);
        for (int attempt = 0; attempt < 50 && !deleted(); attempt++) {
            Thread.sleep(100);
        }
    }

    /** Whether the profile is gone; a helper that is still ending may write into it. */
    private boolean deleted() {
        try (Stream<Path> walk = Files.walk(profile)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(parsed(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
