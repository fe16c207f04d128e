package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.report.GradcheckJson;
import io.github.nnmaven.report.InitReportJson;
import io.github.nnmaven.report.TraceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real JVMs with code that misbehaves; the subject behind it is right and passes each time. */
class ForkTest {
    @TempDir
    Path folder;

    /** The failure of the subject that misbehaves; the one behind it must pass. */
    private String failure(Acme acme) {
        Report report = acme.with("Right", "").run();
        assertThat(report.problems()).isEmpty();
        assertThat(report.outcomes()).hasSize(2);
        assertPasses(report.outcomes().get(1));
        Outcome first = report.outcomes().get(0);
        SubjectResult check = first.check();
        return check == null ? String.valueOf(first.failure()) : check.outcome() + " " + check.message();
    }

    private static void assertPasses(Outcome outcome) {
        assertThat(outcome.failure()).as(outcome.subject()).isNull();
        SubjectResult check = Objects.requireNonNull(outcome.check());
        assertThat(check.outcome()).as(check.message()).isEqualTo(SubjectResult.Outcome.PASS);
    }

    private void assertLeavesNothingBehind() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("target"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whoCallsExitIsNamed() throws IOException {
        assertThat(failure(new Acme(folder).with("Leaving", "\nSystem.exit(3);")))
                .isEqualTo("com.acme.Leaving.value (Leaving.java:4) called System.exit(3)");
        assertLeavesNothingBehind();
    }

    @Test
    void exitInAConstructorIsASubjectsFailureToo() {
        assertThat(failure(new Acme(folder)
                        .withClass(
                                "Early",
                                "public Early() { System.exit(0); }\n"
                                        + "public double value(double x) { return Math.sin(x); }")))
                .isEqualTo("com.acme.Early.<init> (Early.java:3) called System.exit(0)");
    }

    @Test
    void aHaltedJvmIsToldByItsExitCode() {
        assertThat(failure(new Acme(folder).with("Halting", "Runtime.getRuntime().halt(7);")))
                .isEqualTo("its code ended the JVM with exit code 7, by Runtime.halt or a crash of native code");
    }

    @Test
    void anEndlessLoopIsToldWithItsPlace() {
        assertThat(failure(new Acme(folder)
                        .with("Looping", "\nlong n = 0;\nwhile (n >= 0) {\nn = (n + 1) & 0xFF;\n}")
                        .timeout(2)))
                .matches("still in com\\.acme\\.Looping\\.value \\(Looping\\.java:[567]\\) after 2 s;"
                        + " nn\\.timeout sets the limit, 0 for none");
    }

    @Test
    void sleepingForEverInAConstructorIsToldWithItsPlace() {
        assertThat(failure(new Acme(folder)
                        .withClass(
                                "Sleepy",
                                "public Sleepy() throws Exception { Thread.sleep(1_000_000); }\n"
                                        + "public double value(double x) { return Math.sin(x); }")
                        .timeout(2)))
                .startsWith("still in com.acme.Sleepy.<init> (Sleepy.java:3) after 2 s");
    }

    @Test
    void endlessRecursionNamesTheCycle() {
        assertThat(failure(new Acme(folder)
                        .withClass(
                                "Deep",
                                "public double value(double x) {\nreturn other(x) + 1; }\n"
                                        + "double other(double x) {\nreturn value(x) + 1; }")))
                .startsWith("ERROR com.acme.Deep.value(")
                .contains("threw java.lang.StackOverflowError: endless recursion of com.acme.Deep.")
                .contains("com.acme.Deep.value (Deep.java:4)")
                .contains("com.acme.Deep.other (Deep.java:6)");
    }

    @Test
    void aHundredThousandCallsWithinEachOtherAreNoRecursionWithoutEnd() {
        assertPasses(new Acme(folder)
                .withClass(
                        "Nested",
                        "public double value(double x) { return x + down(100_000, x) - x; }\n"
                                + "double down(int n, double x) { return n == 0 ? Math.sin(x) : down(n - 1, x); }")
                .run()
                .outcomes()
                .get(0));
    }

    @Test
    void endlessAllocationIsToldWithItsPlace() {
        assertThat(failure(new Acme(folder)
                        .withClass(
                                "Greedy",
                                "static final java.util.List<long[]> ALL = new java.util.ArrayList<>();\n"
                                        + "public double value(double x) {\nwhile (true) ALL.add(new long[10_000]); }")
                        .argLine("-Xmx64m")))
                .startsWith("out of memory in com.acme.Greedy.value (Greedy.java:5): Java heap space")
                .contains("-Xmx in nn.argLine sets the limit");
    }

    @Test
    void manySmallObjectsAreToldToo() {
        assertThat(failure(new Acme(folder)
                        .withClass(
                                "Chain",
                                "Object[] last;\n"
                                        + "public double value(double x) {\nwhile (true) last = new Object[] {last}; }")
                        .argLine("-Xmx64m")
                        .timeout(20)))
                .startsWith("out of memory");
    }

    @Test
    void whatIsPrintedIsKeptAndCounted() {
        Acme acme = new Acme(folder)
                .with(
                        "Noisy",
                        "for (int i = 0; i < 50; i++) System.out.println(\"a line of forty characters or so, \" + x);")
                .with("Right", "System.err.println(\"quiet\");");
        Fork fork = acme.fork();
        acme.run(fork).outcomes().forEach(ForkTest::assertPasses);
        assertThat(fork.prints()).contains("quiet").anyMatch(line -> line.startsWith("a line of forty"));
    }

    @Test
    void aFloodOfPrintsIsCutOff() {
        Acme acme = new Acme(folder)
                .with(
                        "Flood",
                        "if (Math.abs(x) > -1) for (int i = 0; i < 2_000; i++)"
                                + " System.out.println(\"the same line again and again and again\");");
        Fork fork = acme.fork();
        assertPasses(acme.run(fork).outcomes().get(0));
        assertThat(fork.prints().size()).isBetween(20_000, 30_000);
        assertThat(fork.printsLost()).isGreaterThan(10_000);
    }

    @Test
    void whatAllCodeSharesIsPutBackAndToldOf() {
        Acme acme = new Acme(folder)
                .with(
                        "Changing",
                        "java.util.Locale.setDefault(java.util.Locale.FRANCE);"
                                + "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Seoul\"));"
                                + "System.clearProperty(\"user.home\"); System.setProperty(\"acme\", \"1\");"
                                + "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));")
                .with(
                        "Relying",
                        "if (java.util.Locale.getDefault().equals(java.util.Locale.FRANCE)"
                                + " || System.getProperty(\"user.home\") == null || System.getProperty(\"acme\") != null"
                                + " || java.util.TimeZone.getDefault().getID().equals(\"Asia/Seoul\"))"
                                + " throw new IllegalStateException(\"changed\"); System.out.println(\"heard\");");
        Fork fork = acme.fork();
        List<Outcome> outcomes = acme.run(fork).outcomes();
        outcomes.forEach(ForkTest::assertPasses);
        assertThat(outcomes.get(0).remarks())
                .containsExactly(
                        "changes the system properties acme, user.home",
                        "changes the default locale to fr_FR",
                        "changes the default time zone to Asia/Seoul",
                        "replaces System.out or System.err");
        assertThat(outcomes.get(1).remarks()).isEmpty();
        assertThat(fork.prints()).contains("heard");
    }

    @Test
    void allSystemPropertiesMayBeDeleted() {
        assertThat(failure(new Acme(folder).with("Wiping", "System.setProperties(new java.util.Properties());")))
                .startsWith("PASS");
    }

    @Test
    void threadsThatNeverEndDoNotKeepTheJvmFromEnding() {
        assertThat(
                        failure(
                                new Acme(folder)
                                        .with(
                                                "Spawning",
                                                "new Thread(() -> { while (true) Thread.onSpinWait(); }).start();"
                                                        + "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) Thread.onSpinWait(); }));")))
                .startsWith("PASS");
    }

    @Test
    void theStreamsCanBeClosedAndReadWithoutHarm() {
        assertThat(failure(new Acme(folder)
                        .with(
                                "Closing",
                                "System.out.close(); System.err.close(); try {"
                                        + " if (System.in.read() >= 0) throw new IllegalStateException(\"input\"); System.in.close();"
                                        + " } catch (java.io.IOException e) { }")))
                .startsWith("PASS");
    }

    @Test
    void systemPropertiesArePassedOn() {
        String code = "if (!\"on & off\".equals(System.getProperty(\"acme.mode\")))"
                + " throw new IllegalStateException(\"no mode\");";
        assertPasses(new Acme(folder)
                .with("Needing", code)
                .property("acme.mode", "on & off")
                .run()
                .outcomes()
                .get(0));
        assertThat(failure(new Acme(folder).with("Needing", code)))
                .matches("ERROR com\\.acme\\.Needing\\.value\\(.*\\) threw java\\.lang\\.IllegalStateException: no mode"
                        + " \\(Needing\\.java:3\\)");
    }

    @Test
    void theContextClassLoaderIsTheProjects() {
        assertPasses(new Acme(folder)
                .with(
                        "Looking",
                        "if (Thread.currentThread().getContextClassLoader() != Looking.class.getClassLoader())"
                                + " throw new IllegalStateException();")
                .run()
                .outcomes()
                .get(0));
    }

    @Test
    void aMissingNativeLibraryIsNamed() {
        assertThat(failure(new Acme(folder).with("Nativ", "System.loadLibrary(\"acmefast\");")))
                .endsWith("threw java.lang.UnsatisfiedLinkError: there is no native library acmefast in"
                        + " java.library.path (Nativ.java:3)");
    }

    @Test
    void aFailingInitializerIsToldWithItsCause() {
        Report report = new Acme(folder)
                .withClass(
                        "Init",
                        "static final int[] TABLE = {1};\nstatic final int N = TABLE[1];\n"
                                + "public double value(double x) { return Math.sin(x); }")
                .run();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where().toString()).isEqualTo("src/main/nn/init.yaml:5:5");
            assertThat(problem.message())
                    .isEqualTo(
                            "com.acme.Init cannot be an activation: the static initializer of com.acme.Init threw"
                                    + " java.lang.ArrayIndexOutOfBoundsException: Index 1 out of bounds for length 1 (Init.java:4)");
        });
    }

    @Test
    void classesOfANewerJavaAreToldByItsName() throws IOException {
        Acme acme = new Acme(folder).with("Newer", "");
        ClassPath compiled = acme.compiled();
        Path file = folder.resolve("classes/com/acme/Newer.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 100; // the major version of Java 56
        Files.write(file, bytes);
        Report report = acme.run(new Fork(acme.jvm(Jvm.current()), compiled));
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("com.acme.Newer was compiled for Java 56, but this is Java "
                                + Runtime.version().feature()));
    }

    @Test
    void missingClassesAreProblemsOfTheSpec() {
        Report report = new Acme(folder)
                .withNetwork("lost", "com.acme.Lost")
                .with("Right", "")
                .run();
        assertThat(report.outcomes()).isEmpty();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("the project has no class com.acme.Lost: it is not compiled"));
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
}
