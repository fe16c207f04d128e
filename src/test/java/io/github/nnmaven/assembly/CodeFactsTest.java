package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.classfile.Compiled;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.Thrown;
import io.github.nnmaven.spec.Problem;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecReader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What class files tell of a user's project: lines, names of parameters, names of classes. */
class CodeFactsTest {
    private static final String FIT = """
            package com.acme;
            public class Fit extends Base {
                public double value(double k, double t) { return Math.exp(-k * t); }
                double slope(double k, double t) {
                    return -t * Math.exp(-k * t);
                }
                public double[] half(double[] w) {
                    w[0] *= 0.5;
                    return new double[] {2 * w[0], 2 * w[1]};
                }
                public double[] fails(double[] w) { throw new IllegalStateException("no data"); }
                static class Table {
                    double[] rows;
                    double[] getRows() { return rows; }
                }
                public Table table(double[] w) {
                    Table table = new Table();
                    table.rows = new double[] {2 * w[0], 2 * w[1]};
                    return table;
                }
                public java.util.function.Function<double[], double[]> lambda() {
                    return w -> new double[] {2 * w[0], 3 * w[1]};
                }
                public double broken(double[] w) {
                    double first = w[0];
                    return first + java.util.Objects.requireNonNull(table(w).getRows()[2]);
                }
            }
            """;
    private static final String BASE = """
            package com.acme;
            public abstract class Base {
                public double norm(double[] w) { return w[0] * w[0] + w[1] * w[1]; }

                public double[] inherited(double[] w) {
                    return new double[] {2 * w[0], 3 * w[1]};
                }
            }
            """;
    private static final String CUBE = """
            package com.acme;
            public class Cube {
                public double value(double x) { return x * x * x; }
                public double derivative(double x) {
                    return 2 * x * x;
                }
            }
            """;
    private static final String SCALE = """
            package com.acme;
            public class Scale {
                public double[] forward(double[] input) { return new double[] {3 * input[0], 3 * input[1]}; }
                public double[] backward(double[] upstream) {
                    return new double[] {3 * upstream[0], 2 * upstream[1]};
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path withTables;
    private static Path without;

    @BeforeAll
    static void compile() {
        withTables = Compiled.into(folder.resolve("debug"), FIT, BASE, CUBE, SCALE);
        without = Compiled.into(folder.resolve("bare"), List.of("-g:none"), FIT, BASE);
    }

    /** The project's classes in a folder. */
    private record Project(Path folder) implements ProjectClasses {
        @Override
        public Class<?> load(String name) throws ClassNotFoundException {
            try {
                URL[] urls = {folder.toUri().toURL()};
                return Class.forName(
                        name, false, new URLClassLoader(Thrown.LOADER, urls, ClassLoader.getPlatformClassLoader()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public List<Path> folders() {
            return List.of(folder);
        }
    }

    private static SpecAssembly assembly(Path classes, String yaml) {
        SpecFile file = new SpecReader(AssembledSpecs.CATALOG.vocabulary())
                .read("src/main/nn/fit.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(file.problems()).isEmpty();
        return new SpecAssembly(
                List.of(file),
                AssembledSpecs.CATALOG,
                new Project(classes),
                (spec, path) -> "",
                new Findings(List.of(file)));
    }

    private static SubjectResult check(Path classes, String yaml) {
        SpecAssembly assembly = assembly(classes, yaml);
        assertThat(assembly.problems()).isEmpty();
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try {
            return assembly.subject("it")
                    .check(
                            Methods.create("bounded", Settings.DEFAULTS),
                            new Execution(workers, 1, 1_000_000, 0),
                            point -> {});
        } finally {
            workers.shutdownNow();
        }
    }

    private static String problems(Path classes, String yaml) {
        return assembly(classes, yaml).problems().stream().map(Problem::render).collect(Collectors.joining("\n"));
    }

    private static String norm(String gradient) {
        return "function: com.acme.Fit\nname: it\nvalue: norm\ngradient: " + gradient + "\nat: [[1.5, -0.5]]\n";
    }

    private static final String NAMED = "function: com.acme.Fit\nname: it\nvalue: value\ngradient: slope\n"
            + "variables: {k: {at: 0.7}}\ndata: {t: 2.0}\n";

    @Test
    void argumentsOfOneTypeAreToldApartByTheNamesInTheDebugTables() {
        SubjectResult result = check(withTables, NAMED);
        assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.PASS);
        assertThat(result.code()).isEqualTo(new CodePlace("com.acme.Fit", "slope", "Fit.java", 5, null));
    }

    @Test
    void withoutThemTheUserIsAskedForTheCall() {
        assertThat(problems(without, NAMED)).contains("it is not clear what stands for double, double of");
    }

    @Test
    void withoutThemClassAndMethodAreStillNamed() {
        CodePlace code = check(without, norm("inherited(w)")).code();
        assertThat(code).isEqualTo(new CodePlace("com.acme.Base", "inherited", "", 0, null));
        assertThat(code.named()).isEqualTo("com.acme.Base.inherited");
    }

    @Test
    void anInheritedGradientIsWrittenWhereItIsDeclared() {
        SubjectResult result = check(withTables, norm("inherited"));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.code().named()).isEqualTo("com.acme.Base.inherited (Base.java:6)");
    }

    @Test
    void aGetterBehindTheCallIsNotWhereTheGradientIsWritten() {
        assertThat(check(withTables, norm("table(w).getRows()")).code().named())
                .isEqualTo("com.acme.Fit.table (Fit.java:17)");
    }

    @Test
    void aLambdaIsFoundInTheMethodThatGivesIt() {
        assertThat(check(withTables, norm("lambda().apply(w)")).code().named())
                .isEqualTo("com.acme.Fit.lambda (Fit.java:22)");
    }

    @Test
    void misusesNameTheirOwnLine() {
        SubjectResult result = check(withTables, norm("half"));
        assertThat(result.misuses()).isNotEmpty();
        assertThat(result.message()).startsWith("com.acme.Fit.half(w) (Fit.java:8) changes its argument");
    }

    @Test
    void whatThrowsIsNamedWithItsLine() {
        SubjectResult result = check(withTables, norm("fails"));
        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.message()).contains("com.acme.Fit.fails", "Fit.java:11");
        assertThat(result.code().named()).isEqualTo("com.acme.Fit.fails (Fit.java:11)");
    }

    @Test
    void aValueThatThrowsIsThePlaceAtTheLineItWasLeft() {
        SubjectResult result = check(withTables, norm("inherited").replace("value: norm", "value: broken"));
        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.message())
                .startsWith("com.acme.Fit.broken(double[]) threw java.lang.ArrayIndexOutOfBoundsException")
                .contains("(Fit.java:26)");
        assertThat(result.code().named()).isEqualTo("com.acme.Fit.broken (Fit.java:26)");
    }

    @Test
    void aMisspeltClassIsCompared() {
        String yaml = norm("inherited");
        assertThat(problems(withTables, yaml.replace("acme.Fit", "acme.Fitt")))
                .contains("the project has no class com.acme.Fitt: it is neither", "did you mean com.acme.Fit?");
        assertThat(problems(withTables, yaml.replace("acme.Fit", "other.Fit"))).contains("did you mean com.acme.Fit?");
        assertThat(problems(withTables, yaml.replace("com.acme.Fit", "org.Nothing")))
                .doesNotContain("did you mean");
    }

    private static String network(String layer) {
        return "network: it\nrandom: {seed: 3}\ninput: {values: [[0.5, -0.3]]}\nlayers:\n  - linear: 2\n  - " + layer
                + "\n  - linear: 1\ninitialize: {weights: normal}\nloss: least-squares\ntarget: 1\n";
    }

    @Test
    void aWrongActivationInANetworkIsNamed() {
        SubjectResult result = check(withTables, network("com.acme.Cube"));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.code()).isEqualTo(new CodePlace("com.acme.Cube", "derivative", "Cube.java", 5, null));
        assertThat(result.firstWrong()).startsWith("first wrong layer: Cube1 at src/main/nn/fit.yaml:6 (");
    }

    @Test
    void aWrongLayerInANetworkIsNamed() {
        SubjectResult result = check(withTables, network("com.acme.Scale"));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.code().named()).isEqualTo("com.acme.Scale.backward (Scale.java:5)");
    }

    @Test
    void aMisspeltActivationIsCompared() {
        assertThat(problems(withTables, network("com.acme.Cubes"))).contains("did you mean com.acme.Cube?");
    }

    @Test
    void networksOfBuiltInLayersHaveNoCode() {
        assertThat(check(withTables, network("sin")).code()).isNull();
    }
}
