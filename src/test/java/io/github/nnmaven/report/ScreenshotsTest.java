package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.assembly.Catalog;
import io.github.nnmaven.assembly.Findings;
import io.github.nnmaven.assembly.NetworkPlan;
import io.github.nnmaven.assembly.SpecAssembly;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.propagation.InitializationStudy;
import io.github.nnmaven.propagation.StudyPlan;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.TraceResult;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Photographs both pages of the chapter's networks into {@code target/images}. Those of the README in {@code
 * src/docs/images} are made by this test.
 */
class ScreenshotsTest {
    private static final Path SPECS = Path.of("src/it/chapter-networks/src/main/nn");
    private static final Path IMAGES = Path.of("target/images");

    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private static SpecAssembly assembled(String file) throws IOException {
        Catalog catalog = Catalog.standard();
        SpecFile spec = new SpecReader(catalog.vocabulary())
                .read("src/main/nn/" + file, Files.readAllBytes(SPECS.resolve(file)));
        SpecAssembly assembly = new SpecAssembly(
                List.of(spec),
                catalog,
                Class::forName,
                (where, path) -> {
                    throw new IOException("no such file: " + path);
                },
                new Findings(List.of(spec)));
        assertThat(assembly.problems()).isEmpty();
        return assembly;
    }

    private static <T> T with(Function<ExecutorService, T> work) {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            return work.apply(workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void photograph(String name, String html) throws Exception {
        Files.createDirectories(IMAGES);
        Path page = IMAGES.resolve(name + ".html");
        Files.writeString(page, html);
        for (String scheme : List.of("light", "dark")) {
            browser.look(1100, 760, scheme, false);
            browser.open(page.toUri());
            byte[] image = browser.screenshot();
            Files.write(IMAGES.resolve(name + "-" + scheme + ".png"), image);
            assertThat(image.length).isBetween(10_000, 250_000);
        }
    }

    @Test
    void theInitializationReport() throws Exception {
        SpecAssembly assembly = assembled("initialization-50x80.yaml");
        NetworkPlan network =
                assembly.networks(name -> name.equals("initialization-50x80")).get(0);
        StudyPlan plan = assembly.studies(List.of(network)).get(0);
        StudyResult study = with(workers -> InitializationStudy.run(plan, workers));
        photograph("init-report", InitReportPage.html(List.of(study)));
    }

    @Test
    void theGradientCheck() throws Exception {
        NetworkPlan network = assembled("toy-model.yaml").networks(name -> true).get(0);
        SubjectResult result = with(workers -> Methods.create("bounded", Settings.DEFAULTS)
                .check(SpecAssembly.subject(network, "bounded"), new Execution(workers, 2, 10_000_000, 0)));
        TraceResult trace = SpecAssembly.trace(network);
        photograph("gradcheck", GradcheckPage.html(List.of(result), List.of(trace), Messages.of("en")));
    }
}
