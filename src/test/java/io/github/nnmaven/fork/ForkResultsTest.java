package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.report.GradcheckJson;
import io.github.nnmaven.report.InitReportJson;
import io.github.nnmaven.report.TraceJson;
import io.github.nnmaven.spec.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back from another JVM, or why it cannot begin. */
class ForkResultsTest {
    @TempDir
    Path folder;

    @Test
    void theResultsAreThoseOfThisProcess() throws IOException {
        Acme acme = new Acme(folder).with("Right", "").with("Wrong", "if (x > -100) return x * x;");
        List<Outcome> here = acme.here().outcomes();
        assertThat(json(acme.run().outcomes())).isEqualTo(json(here));
        assertThat(Objects.requireNonNull(here.get(1).check()).outcome()).isEqualTo(SubjectResult.Outcome.FAIL);
    }

    @Test
    void studiesAndTracesComeBackToo() throws IOException {
        Acme acme = new Acme(folder).with("Right", "").work(Work.STUDY);
        assertThat(json(acme.run().outcomes()))
                .contains("\"forward\"")
                .isEqualTo(json(acme.here().outcomes()));
        acme.work(Work.TRACE);
        assertThat(json(acme.run().outcomes()))
                .contains("h1")
                .isEqualTo(json(acme.here().outcomes()));
    }

    private static String json(List<Outcome> outcomes) throws IOException {
        StringBuilder json = new StringBuilder();
        GradcheckJson.write(of(outcomes, Outcome::check), json);
        InitReportJson.write(of(outcomes, Outcome::study), json);
        TraceJson.write(of(outcomes, Outcome::trace), json);
        return json.toString();
    }

    private static <T> List<T> of(List<Outcome> outcomes, Function<Outcome, T> part) {
        return outcomes.stream().map(part).filter(Objects::nonNull).toList();
    }

    @Test
    void classesThatCannotBeUsedAreProblemsOfTheirSpecs() throws IOException {
        Acme acme = new Acme(folder)
                .withNetwork("lost", "com.acme.Lost")
                .withClass(
                        "Init",
                        "static final int[] TABLE = {1};\nstatic final int N = TABLE[1];\n"
                                + "public double value(double x) { return Math.sin(x); }")
                .with("Newer", "")
                .with("Right", "");
        ClassPath compiled = acme.compiled();
        ageInReverse(folder.resolve("classes/com/acme/Newer.class"));
        Report report = acme.run(new Fork(acme.jvm(Jvm.current()), compiled));
        assertThat(report.outcomes()).isEmpty();
        assertThat(report.problems())
                .extracting(Problem::message)
                .satisfiesExactly(
                        lost -> assertThat(lost)
                                .isEqualTo("the project has no class com.acme.Lost: it is not compiled"),
                        init -> assertThat(init)
                                .isEqualTo("com.acme.Init cannot be an activation: the static initializer of"
                                        + " com.acme.Init threw java.lang.ArrayIndexOutOfBoundsException:"
                                        + " Index 1 out of bounds for length 1 (Init.java:4)"),
                        newer -> assertThat(newer)
                                .contains("com.acme.Newer was compiled for Java 56, but this is Java "
                                        + Runtime.version().feature()));
        assertThat(report.problems().get(1).where()).hasToString("src/main/nn/init.yaml:5:5");
    }

    /** Makes a class file one of Java 56. */
    private static void ageInReverse(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 100;
        Files.write(file, bytes);
    }

    @Test
    void aJvmThatCannotStartSaysWhy() {
        Acme acme = new Acme(folder).with("Right", "").argLine("-XX:+NoSuchOption");
        Fork fork = acme.fork();
        assertThatThrownBy(() -> fork.run(acme.order(), outcome -> {}))
                .isInstanceOf(ForkException.class)
                .hasMessageContaining("did not start, exit code 1")
                .hasMessageContaining("nn.argLine is -XX:+NoSuchOption")
                .hasMessageContaining("NoSuchOption'");
    }

    @Test
    void aLauncherThatIsNotThereIsNamed() {
        Acme acme = new Acme(folder).with("Right", "");
        Fork fork = new Fork(acme.jvm(folder.resolve("nowhere/java")), acme.compiled());
        assertThatThrownBy(() -> fork.run(acme.order(), outcome -> {}))
                .isInstanceOf(ForkException.class)
                .hasMessageContaining("nowhere");
    }
}
