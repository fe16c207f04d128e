package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.network.Relu;
import io.github.nnmaven.propagation.InitializationStudy;
import io.github.nnmaven.propagation.Plans;
import io.github.nnmaven.propagation.StudyResult;
import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build machines have no screen and no fonts: a JVM that writes every page and chart must not load a class of AWT. */
class WindowToolkitTest {
    @TempDir
    private Path folder;

    /** Classes that a JVM of its own loads to run a main class. */
    private List<String> loaded(Class<?> main) throws Exception {
        Path log = folder.resolve("classes.log");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log.toString().replace('\\', '/') + "::filecount=0",
                        "-cp",
                        classPath(),
                        main.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(java.waitFor()).as(() -> said()).isZero();
        return Files.readAllLines(log);
    }

    /** Where this test, the pages and the matrices come from. */
    private static String classPath() {
        return Stream.of(WindowToolkitTest.class, LineChart.class, RealMatrix.class)
                .map(c -> Path.of(URI.create(c.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void pagesAndChartsAreWrittenWithoutIt() throws Exception {
        List<String> loaded = loaded(Pages.class);
        assertThat(loaded).anyMatch(line -> line.contains(" io.github.nnmaven.report.LineChart "));
        assertThat(loaded).anyMatch(line -> line.contains(" io.github.nnmaven.report.Scatter "));
        assertThat(loaded).noneMatch(WindowToolkitTest::isOfToolkit);
    }

    @Test
    void aClassOfItWouldBeNoticed() throws Exception {
        assertThat(loaded(Coloured.class)).anyMatch(WindowToolkitTest::isOfToolkit);
    }

    private static boolean isOfToolkit(String line) {
        return line.matches(".* (?:java\\.awt|javax\\.swing|sun\\.awt|sun\\.java2d|sun\\.font)\\..*");
    }

    /** Writes what the goals write. */
    static final class Pages {
        private Pages() {}

        public static void main(String[] none) {
            ExecutorService workers = Executors.newFixedThreadPool(2);
            StudyResult study = InitializationStudy.run(Plans.plan(Plans.chain(4, 4, new Relu(0)), 3, t -> 1), workers);
            workers.shutdown();
            String pages = InitReportPage.html(List.of(study), Messages.of("ko"))
                    + GradcheckPage.html(List.of(Samples.failing()), List.of(Samples.trace()), Messages.of("en"));
            if (!pages.contains("<svg")) {
                throw new IllegalStateException("no chart was written");
            }
        }
    }

    /** Loads a class of AWT. */
    static final class Coloured {
        private Coloured() {}

        public static void main(String[] none) {
            if (new Color(1, 2, 3).getBlue() != 3) {
                throw new IllegalStateException("no colour");
            }
        }
    }
}
