package io.github.nnmaven.fork;

import static io.github.nnmaven.fork.Acme.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that misbehaves and leaves its JVM alive: all subjects run in one. */
class ForkTest {
    private static final String NEEDS =
            "if (!\"on & off\".equals(System.getProperty(\"%s\"))) throw new IllegalStateException(\"no mode\");";
    private static final String TELLS_ITS_JVM = "System.out.println(\"JVM \" + ProcessHandle.current().pid());";
    private static final String CHANGES = "java.util.Locale.setDefault(java.util.Locale.FRANCE);"
            + "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Seoul\"));"
            + "System.clearProperty(\"user.home\"); System.setProperty(\"acme\", \"1\");"
            + "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));";
    private static final String RELIES = "if (java.util.Locale.getDefault().equals(java.util.Locale.FRANCE)"
            + " || System.getProperty(\"user.home\") == null || System.getProperty(\"acme\") != null"
            + " || System.getProperty(\"acme.early\") != null"
            + " || java.util.TimeZone.getDefault().getID().equals(\"Asia/Seoul\"))"
            + " throw new IllegalStateException(\"changed\"); System.out.println(\"heard\");";
    private static final String SETS_WHILE_IT_IS_MADE =
            "public Early() { System.setProperty(\"acme.early\", \"1\"); }\n"
                    + "public double value(double x) { if (System.getProperty(\"acme.early\") == null)"
                    + " throw new IllegalStateException(\"lost\"); return Math.sin(x); }";
    private static final String CLOSES = "System.out.close(); System.err.close(); try {"
            + " if (System.in.read() >= 0) throw new IllegalStateException(\"input\"); System.in.close();"
            + " } catch (java.io.IOException e) { }";
    private static final String RECURS = "public double value(double x) {\nreturn other(x) + 1; }\n"
            + "double other(double x) {\nreturn value(x) + 1; }";
    private static final String NESTS = "public double value(double x) { return x + down(100_000, x) - x; }\n"
            + "double down(int n, double x) { return n == 0 ? Math.sin(x) : down(n - 1, x); }";
    private static final String LOOKS =
            "if (Thread.currentThread().getContextClassLoader() != Looking.class.getClassLoader())"
                    + " throw new IllegalStateException();";
    private static final String SPAWNS = "static boolean spawned;\n"
            + "public double value(double x) { if (!spawned) { spawned = true;"
            + " new Thread(() -> { while (true) Thread.onSpinWait(); }).start();"
            + " Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) Thread.onSpinWait(); })); }"
            + " return Math.sin(x); }";
    private static final String FLOODS = "if (Math.abs(x) > -1) for (int i = 0; i < 2_000; i++)"
            + " System.out.println(\"the same line again and again and again\");";

    @TempDir
    static Path folder;

    private static Map<String, Outcome> outcomes = Map.of();
    private static List<String> prints = List.of();
    private static long printsLost;

    @BeforeAll
    static void run() {
        Acme acme = new Acme(folder)
                .property("acme.mode", "on & off")
                .with("First", TELLS_ITS_JVM)
                .with("Needing", NEEDS.formatted("acme.mode"))
                .with("Lacking", NEEDS.formatted("acme.other"))
                .with("Changing", CHANGES)
                .with("Relying", RELIES)
                .withClass("Early", SETS_WHILE_IT_IS_MADE)
                .with("Wiping", "System.setProperties(new java.util.Properties());")
                .with("Closing", CLOSES)
                .withClass("Deep", RECURS)
                .withClass("Nested", NESTS)
                .with("Looking", LOOKS)
                .with("Nativ", "System.loadLibrary(\"acmefast\");")
                .with("Guarding", Acme.guardThatForbids("exitVM.3"))
                .withClass("Spawning", SPAWNS)
                .with("Last", TELLS_ITS_JVM)
                .with("Flood", FLOODS);
        Fork fork = acme.fork();
        outcomes = Acme.bySubject(acme.run(fork));
        prints = fork.prints();
        printsLost = fork.printsLost();
    }

    private static void assertPasses(String... subjects) {
        for (String subject : subjects) {
            assertThat(said(outcomes.get(subject))).as(subject).startsWith(SubjectResult.Outcome.PASS.toString());
        }
    }

    private static List<String> remarks(String subject) {
        return Objects.requireNonNull(outcomes.get(subject)).remarks();
    }

    @Test
    void oneJvmIsEnoughWhileItLives() {
        assertPasses("first", "last");
        assertThat(prints.stream().filter(line -> line.startsWith("JVM ")).distinct())
                .hasSize(1);
    }

    @Test
    void systemPropertiesArePassedOn() {
        assertPasses("needing");
    }

    @Test
    void whatThrowsIsNamed() {
        assertThat(said(outcomes.get("lacking")))
                .matches("ERROR com\\.acme\\.Lacking\\.value\\(.*\\) threw java\\.lang\\.IllegalStateException: no mode"
                        + " \\(Lacking\\.java:3\\)");
    }

    @Test
    void whatAllCodeSharesIsPutBackAndToldOf() {
        assertPasses("changing", "relying");
        assertThat(remarks("changing"))
                .containsExactly(
                        "changes the system properties acme, user.home",
                        "changes the default locale to fr_FR",
                        "changes the default time zone to Asia/Seoul",
                        "replaces System.out or System.err");
        assertThat(remarks("relying")).isEmpty();
        assertThat(prints).contains("heard");
    }

    @Test
    void whatAConstructorSetsIsThereForItsMethodsAndForNoOthers() {
        assertPasses("early", "relying");
        assertThat(remarks("early")).containsExactly("changes the system properties acme.early");
        assertThat(remarks("first")).isEmpty();
    }

    @Test
    void allSystemPropertiesMayBeDeleted() {
        assertPasses("wiping", "closing");
        assertThat(remarks("wiping")).singleElement().asString().endsWith("more");
    }

    @Test
    void theStreamsCanBeClosedAndReadWithoutHarm() {
        assertPasses("closing");
    }

    @Test
    void endlessRecursionNamesTheCycle() {
        assertThat(said(outcomes.get("deep")))
                .startsWith("ERROR com.acme.Deep.value(")
                .contains("threw java.lang.StackOverflowError: endless recursion of com.acme.Deep.")
                .contains("com.acme.Deep.value (Deep.java:4)")
                .contains("com.acme.Deep.other (Deep.java:6)");
    }

    @Test
    void aHundredThousandCallsWithinEachOtherAreNoRecursionWithoutEnd() {
        assertPasses("nested");
    }

    @Test
    void theContextClassLoaderIsTheProjects() {
        assertPasses("looking");
    }

    @Test
    void aMissingNativeLibraryIsNamed() {
        assertThat(said(outcomes.get("nativ")))
                .startsWith("ERROR com.acme.Nativ.value(")
                .endsWith("threw java.lang.UnsatisfiedLinkError: there is no native library acmefast in"
                        + " java.library.path (Nativ.java:3)");
    }

    @Test
    void aSecurityManagerIsRemovedAndToldOf() {
        assertPasses("guarding", "spawning");
        if (Acme.hasSecurityManagers()) {
            assertThat(remarks("guarding")).containsExactly("sets a security manager");
        }
        assertThat(remarks("spawning")).isEmpty();
    }

    /** That this class comes to its tests shows that the JVM has ended. */
    @Test
    void threadsAndHooksThatNeverEndDoNotKeepTheJvmFromEnding() {
        assertPasses("spawning");
    }

    @Test
    void aFloodOfPrintsIsCutOff() {
        assertPasses("flood");
        assertThat(prints.size()).isBetween(20_000, 30_000);
        assertThat(printsLost).isGreaterThan(10_000);
    }
}
