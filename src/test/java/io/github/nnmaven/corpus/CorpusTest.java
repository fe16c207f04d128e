package io.github.nnmaven.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.assembly.Catalog;
import io.github.nnmaven.assembly.Findings;
import io.github.nnmaven.assembly.SpecAssembly;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.spec.Problem;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecReader;
import io.github.nnmaven.spec.SubjectSpec;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Gradients as they are written in the wild, each right and wrong, against what mathematics says of them: every wrong entry
 * is found where it is wrong, no right one is accused, and what a method does to its callers is told as what it is.
 *
 * <p>A folder of resources holds pairs: specs, and a table of what each comes to (see {@link Expectation}). The classes stand
 * in the packages below this one, and none of them knows the plugin.
 */
class CorpusTest {
    /** Cases that do not come to what their table says; none. */
    private static final Set<String> OPEN = Set.of();

    private static final Catalog CATALOG = Catalog.standard();

    @TestFactory
    Stream<DynamicContainer> everyCaseComesToWhatItsTableSays() throws IOException {
        return tables().map(table -> DynamicContainer.dynamicContainer(name(table), cases(table)));
    }

    @TestFactory
    Stream<DynamicTest> everySpecHasItsLineInTheTable() throws IOException {
        return tables().map(table -> DynamicTest.dynamicTest(
                name(table),
                () -> assertThat(specs(table).subjects().stream().map(CorpusTest::name))
                        .containsExactlyElementsOf(expectations(table).keySet())));
    }

    @Test
    void theCorpusHasRightAndWrongInPlenty() throws IOException {
        Map<String, Long> kinds = tables().flatMap(table -> expectations(table).values().stream())
                .flatMap(expectation -> expectation.clauses().keySet().stream())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(kinds.get("pass")).isGreaterThan(150);
        assertThat(kinds.get("wrong")).isGreaterThan(140);
        assertThat(kinds.get("misuse")).isGreaterThan(20);
        assertThat(kinds.get("error")).isGreaterThan(15);
    }

    private static Stream<DynamicTest> cases(Path table) {
        SpecFile file = specs(table);
        Map<String, Expectation> expectations = expectations(table);
        return file.subjects().stream()
                .map(spec ->
                        DynamicTest.dynamicTest(name(spec), () -> judge(file, spec, expectations.get(name(spec)))));
    }

    private static void judge(SpecFile file, SubjectSpec spec, Expectation expectation) {
        List<String> disagreements = disagreements(file, spec, expectation);
        assertThat(disagreements.isEmpty()).as(String.valueOf(disagreements)).isNotEqualTo(OPEN.contains(name(spec)));
    }

    private static List<String> disagreements(SpecFile file, SubjectSpec spec, Expectation expectation) {
        Findings findings = new Findings(List.of(file));
        SpecAssembly assembly = new SpecAssembly(CATALOG, CorpusTest::load, CorpusTest::noFile, findings);
        try {
            assembly.add(spec);
        } catch (RuntimeException thrown) { // as the process of its own reports what a constructor throws
            return expectation.disagreements(String.valueOf(thrown.getMessage()));
        }
        String problems = assembly.problems().stream().map(Problem::render).collect(Collectors.joining("\n"));
        var plan = assembly.subject(name(spec));
        if (plan == null || !problems.isEmpty()) {
            return expectation.disagreements(problems);
        }
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            SubjectResult result = plan.check(
                    Methods.create("bounded", Settings.DEFAULTS), new Execution(pool, 1, 1_000_000, 42), point -> {});
            return expectation.disagreements(result);
        } finally {
            pool.shutdown();
        }
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, CorpusTest.class.getClassLoader());
    }

    private static String noFile(String spec, String path) throws IOException {
        throw new IOException("no such file");
    }

    private static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    private static Path folder() {
        try {
            return Path.of(CorpusTest.class.getResource("/corpus").toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Path table) {
        return table.getFileName().toString().replace(".expected", "");
    }

    private static String name(SubjectSpec spec) {
        return spec.name().value();
    }

    private static SpecFile specs(Path table) {
        try {
            SpecFile file = new SpecReader(CATALOG.vocabulary())
                    .read(name(table) + ".yaml", Files.readAllBytes(table.resolveSibling(name(table) + ".yaml")));
            assertThat(file.problems()).isEmpty();
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Expectation> expectations(Path table) {
        try {
            Map<String, Expectation> expectations = new LinkedHashMap<>();
            Files.readAllLines(table).stream()
                    .map(Expectation::parse)
                    .forEach(expectation -> expectations.put(expectation.name(), expectation));
            return expectations;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
